package quartet.local.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;

/** Collects rows of JSON until there are enough of them for one request. Not thread-safe. */
public final class Rows {

    private static final byte[] NEWLINE = "\n".getBytes(UTF_8);

    private final JsonMapper json = JsonMapper.shared();
    private final int enoughBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int count;

    public Rows(int enoughBytes) {
        this.enoughBytes = enoughBytes;
    }

    public void add(Object row) {
        bytes.writeBytes(json.writeValueAsBytes(row));
        bytes.writeBytes(NEWLINE);
        count++;
    }

    public boolean enough() {
        return bytes.size() >= enoughBytes;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** The rows so far; begins anew. */
    public byte[] take() {
        var all = bytes.toByteArray();
        bytes.reset();
        count = 0;
        return all;
    }
}
