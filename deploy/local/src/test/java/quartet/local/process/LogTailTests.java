package quartet.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class LogTailTests {

    @TempDir private Path folder;

    @Test
    void givesTheLastLinesOldestFirst() throws Exception {
        var log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");
        assertThat(LogTail.of(log, 2)).containsExactly("two", "three");
    }

    @Test
    void givesAllOfAShortLogAndNothingOfNone() throws Exception {
        var log = Files.writeString(folder.resolve("log"), "one\n");
        assertThat(LogTail.of(log, 15)).containsExactly("one");
        assertThat(LogTail.of(folder.resolve("none"), 15)).isEmpty();
    }
}
