package quartet.stores.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import java.util.Map;

/** Documents to bytes and back, whole or only the fields that matter. */
final class Bson {

    private static final int LENGTH = 4;

    private Bson() {}

    static byte[] encode(Map<String, ?> document) {
        var buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** The document with these fields alone; the others are skipped, not decoded. */
    static Document decode(byte[] bytes, Fields fields) {
        if (fields.all()) {
            return decode(bytes);
        }
        var document = new Document();
        var buffer = Unpooled.wrappedBuffer(bytes).skipBytes(LENGTH);
        for (var type = buffer.readByte();
                type != BsonConstants.TERMINATING_BYTE && document.size() < fields.size();
                type = buffer.readByte()) {
            var name = fields.named(bytes, buffer.readerIndex());
            skipString(buffer);
            if (name == null) {
                buffer.skipBytes(length(type, buffer));
            } else {
                document.put(name, BsonDecoder.decodeValue(type, buffer));
            }
        }
        return document;
    }

    private static int length(byte type, ByteBuf buffer) {
        var next = buffer.readerIndex();
        return switch (type) {
            case BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY ->
                    0;
            case BsonConstants.TYPE_BOOLEAN -> 1;
            case BsonConstants.TYPE_INT32 -> 4;
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 ->
                    8;
            case BsonConstants.TYPE_OBJECT_ID -> 12;
            case BsonConstants.TYPE_DECIMAL128 -> 16;
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                    buffer.getIntLE(next);
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                    LENGTH + buffer.getIntLE(next);
            case BsonConstants.TYPE_DATA -> LENGTH + 1 + buffer.getIntLE(next);
            case BsonConstants.TYPE_REGEX -> lengthOfTwoStrings(buffer);
            default -> throw new IllegalArgumentException("Unknown BSON type: " + type);
        };
    }

    private static int lengthOfTwoStrings(ByteBuf buffer) {
        var start = buffer.readerIndex();
        var first = buffer.bytesBefore(BsonConstants.STRING_TERMINATION) + 1;
        buffer.skipBytes(first);
        var second = buffer.bytesBefore(BsonConstants.STRING_TERMINATION) + 1;
        buffer.readerIndex(start);
        return first + second;
    }

    private static void skipString(ByteBuf buffer) {
        buffer.skipBytes(buffer.bytesBefore(BsonConstants.STRING_TERMINATION) + 1);
    }
}
