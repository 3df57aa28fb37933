package quartet.stores.mongodb;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Changes on disk, in the order they were made. What the system has been handed outlives this
 * process; a power cut may cost the last ones. Written anew when most of it is of the past.
 */
final class Journal implements AutoCloseable {

    private static final long WORTH_TIDYING = 64L * 1024 * 1024;
    private static final int BUFFER = 1 << 20;
    private static final int LARGEST = 64 * 1024 * 1024;

    private final @Nullable Path file;
    private @Nullable FileChannel channel;
    private long size;

    private Journal(@Nullable Path file) {
        this.file = file;
    }

    static Journal none() {
        return new Journal(null);
    }

    static Journal in(Path folder) {
        return new Journal(folder.resolve("documents.journal"));
    }

    /**
     * Reads what is there, up to the first record that was not completed, and continues behind it.
     */
    void replay(Consumer<Change> apply) {
        if (file == null) {
            return;
        }
        try {
            size = Files.exists(file) ? read(file, apply) : 0;
            channel = open(file);
            channel.truncate(size);
            channel.position(size);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal is not readable: " + file, e);
        }
    }

    void append(Change change) {
        if (channel == null) {
            return;
        }
        try {
            size += write(channel, change.toBytes());
        } catch (IOException e) {
            System.err.println("The journal cannot be written, so nothing can be promised: " + e);
            Runtime.getRuntime().halt(1);
        }
    }

    boolean isMostlyWaste(long liveBytes) {
        return channel != null && size - liveBytes > Math.max(WORTH_TIDYING, liveBytes * 2);
    }

    /** Replaces what is there by these changes; a crash leaves either the old or the new. */
    void rewrite(Consumer<Consumer<Change>> changes) {
        if (file == null || channel == null) {
            return;
        }
        var fresh = file.resolveSibling("documents.journal.new");
        try {
            Files.deleteIfExists(fresh);
            var output = new Output(open(fresh));
            changes.accept(output);
            output.flush();
            output.channel.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            channel.close();
            channel = output.channel;
            size = output.written;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be rewritten: " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.force(true);
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static int write(FileChannel channel, ByteBuffer bytes) throws IOException {
        var length = bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return length;
    }

    private static long read(Path file, Consumer<Change> apply) throws IOException {
        long end = 0;
        try (var in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (var body = next(in); body != null; body = next(in)) {
                apply.accept(Change.of(body));
                end += Change.HEAD + body.length;
            }
        }
        return end;
    }

    private static byte @Nullable [] next(DataInputStream in) throws IOException {
        try {
            var length = in.readInt();
            var checksum = in.readInt();
            if (length <= 0 || length > LARGEST) {
                return null;
            }
            var body = in.readNBytes(length);
            var whole = body.length == length;
            return whole && Change.checksum(body, 0, length) == checksum ? body : null;
        } catch (EOFException _) {
            return null;
        }
    }

    /** Many changes at once, through a buffer. */
    private static final class Output implements Consumer<Change> {

        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        private long written;

        Output(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void accept(Change change) {
            try {
                var bytes = change.toBytes();
                if (bytes.remaining() > buffer.remaining()) {
                    flush();
                }
                if (bytes.remaining() > buffer.capacity()) {
                    written += write(channel, bytes);
                } else {
                    buffer.put(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void flush() throws IOException {
            written += write(channel, buffer.flip());
            buffer.clear();
        }
    }
}
