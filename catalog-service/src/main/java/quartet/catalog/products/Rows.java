package quartet.catalog.products;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The rows of an NDJSON body, one at a time: the body may be endless, a row may not. */
class Rows {

    static final int LONGEST = 1024 * 1024;

    private final InputStream body;
    private int number;

    Rows(InputStream body) {
        this.body = new BufferedInputStream(body, 64 * 1024);
    }

    /**
     * One row.
     *
     * @param number from 1
     * @param json null if the row was too long; its rest has been skipped
     */
    record Row(int number, byte @Nullable [] json) {

        boolean isBlank() {
            return json != null && new String(json, StandardCharsets.UTF_8).isBlank();
        }
    }

    /** The next row, or null at the end. */
    @Nullable Row next() throws IOException {
        int first = body.read();
        if (first < 0) {
            return null;
        }
        var row = new ByteArrayOutputStream();
        boolean fits = true;
        for (int next = first; next >= 0 && next != '\n'; next = body.read()) {
            if (row.size() < LONGEST) {
                row.write(next);
            } else {
                fits = false;
            }
        }
        number++;
        return new Row(number, fits ? row.toByteArray() : null);
    }
}
