package quartet.order.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a stream line by line, none longer than a megabyte: the stream may have no end. */
final class Rows {

    static final int LONGEST = 1024 * 1024;

    private final InputStream stream;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    Rows(InputStream stream) {
        this.stream = stream;
    }

    /** One line without its end; too long, and its beginning is all there is of it. */
    record Row(byte[] bytes, boolean tooLong) {}

    /** The next line, null after the last. */
    @Nullable Row next() throws IOException {
        var line = new byte[1024];
        int length = 0;
        int seen = 0;
        while (from < to || fill()) {
            seen++;
            byte next = buffer[from++];
            if (next == '\n') {
                return row(line, length, seen > LONGEST + 1);
            }
            if (length < LONGEST) {
                if (length == line.length) {
                    line = Arrays.copyOf(line, length * 2);
                }
                line[length++] = next;
            }
        }
        return seen == 0 ? null : row(line, length, seen > LONGEST);
    }

    private static Row row(byte[] line, int length, boolean tooLong) {
        return new Row(Arrays.copyOf(line, length), tooLong);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, stream.read(buffer, 0, buffer.length));
        return to > 0;
    }
}
