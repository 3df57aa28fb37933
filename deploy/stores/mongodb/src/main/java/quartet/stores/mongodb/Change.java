package quartet.stores.mongodb;

import de.bwaldvogel.mongo.bson.Document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/** One line of the journal: what became of a document, or of a whole collection. */
record Change(Kind kind, String shelf, Object key, byte[] document) {

    enum Kind {
        PUT,
        REMOVE,
        DROP
    }

    /** Length and checksum of what follows. */
    static final int HEAD = Integer.BYTES + Integer.BYTES;

    private static final byte[] NOTHING = {};

    static Change put(String shelf, Object key, byte[] document) {
        return new Change(Kind.PUT, shelf, key, document);
    }

    static Change remove(String shelf, Object key) {
        return new Change(Kind.REMOVE, shelf, key, NOTHING);
    }

    static Change drop(String shelf) {
        return new Change(Kind.DROP, shelf, "", NOTHING);
    }

    /** Head, kind, shelf, key and document, ready to be written. */
    ByteBuffer toBytes() {
        var name = shelf.getBytes(StandardCharsets.UTF_8);
        var id = Bson.encode(Map.of("k", key));
        var length = 1 + Short.BYTES + name.length + id.length + document.length;
        var bytes = ByteBuffer.allocate(HEAD + length).position(HEAD);
        bytes.put((byte) kind.ordinal());
        bytes.putShort((short) name.length).put(name).put(id).put(document);
        bytes.putInt(0, length).putInt(Integer.BYTES, checksum(bytes.array(), HEAD, length));
        return bytes.flip();
    }

    /** The change that follows a head. */
    static Change of(byte[] body) {
        var bytes = ByteBuffer.wrap(body);
        var kind = Kind.values()[bytes.get()];
        var shelf = new String(next(bytes, bytes.getShort()), StandardCharsets.UTF_8);
        var lengthOfId = Integer.reverseBytes(bytes.getInt(bytes.position()));
        Document id = Bson.decode(next(bytes, lengthOfId));
        var key = Objects.requireNonNull(id.get("k"));
        return new Change(kind, shelf, key, next(bytes, bytes.remaining()));
    }

    static int checksum(byte[] bytes, int start, int length) {
        var sum = new CRC32();
        sum.update(bytes, start, length);
        return (int) sum.getValue();
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        var part = new byte[length];
        bytes.get(part);
        return part;
    }
}
