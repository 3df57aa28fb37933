package quartet.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class DataDirectoryTests {

    @TempDir private Path folder;

    @Test
    void startsOverWithoutTouchingWhatIsNotItsOwn() throws Exception {
        var data = new DataDirectory(folder);
        data.create();
        Files.createDirectories(data.store("redis"));
        Files.writeString(data.store("redis").resolve("dump"), "data");
        Files.writeString(folder.resolve("letter.txt"), "dear aunt");

        data.startOver();

        assertThat(data.store("redis")).doesNotExist();
        assertThat(folder.resolve("letter.txt")).exists();
    }

    @Test
    void belongsToOneSupervisorAtATime() throws Exception {
        var data = new DataDirectory(folder);
        try (var first = OneSupervisor.of(data).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(OneSupervisor.of(data)).isEmpty();
        }
        try (var second = OneSupervisor.of(data).orElseThrow()) {
            assertThat(second).isNotNull();
        }
    }
}
