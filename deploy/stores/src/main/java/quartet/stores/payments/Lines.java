package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The complete lines of a file, and where the last of them ends. */
final class Lines implements AutoCloseable {

    private final InputStream bytes;
    private long end;

    Lines(Path file) throws IOException {
        bytes = new BufferedInputStream(Files.newInputStream(file));
    }

    /** The next line that has an end; null if there is none. */
    @Nullable String next() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = bytes.read(); b >= 0; b = bytes.read()) {
            if (b == '\n') {
                end += line.size() + 1;
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(b);
        }
        return null;
    }

    /** How many bytes the lines given so far take. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
