package quartet.stores.payments;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The provider's memory on disk, a line per answer, written before the answer is given. What the
 * system has been handed survives the death of this process; a power cut may cost the last lines.
 */
final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Replays what is there and continues behind it. A last line without its end was never
     * acknowledged and is cut off.
     *
     * @throws IOException if any other line is not readable: better no provider than a forgetful
     *     one
     */
    static Journal open(Path file, Consumer<Entry> replay) throws IOException {
        var end = replay(file, replay);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end);
        channel.position(end);
        return new Journal(channel);
    }

    void append(Entry entry) throws IOException {
        var line = JSON.writeValueAsString(entry) + "\n";
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static long replay(Path file, Consumer<Entry> replay) throws IOException {
        if (!file.toFile().exists()) {
            return 0;
        }
        try (var lines = new Lines(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                replay.accept(read(line, lines.end()));
            }
            return lines.end();
        }
    }

    private static Entry read(String line, long end) throws IOException {
        try {
            return JSON.readValue(line, Entry.class);
        } catch (JacksonException e) {
            throw new IOException("The journal is broken before byte " + end, e);
        }
    }
}
