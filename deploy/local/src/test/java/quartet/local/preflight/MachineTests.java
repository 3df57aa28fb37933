package quartet.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class MachineTests {

    @TempDir private Path proc;

    @Test
    void refusesToStartWithTooLittleMemory() throws Exception {
        Files.writeString(proc.resolve("meminfo"), "MemTotal: 1 kB\nMemAvailable:    3250586 kB\n");
        var finding = new Machine(proc, proc).memory();
        assertThat(finding.failed()).isTrue();
        assertThat(finding.message()).startsWith("3.1 GB free").endsWith("Nothing was started.");
    }

    @Test
    void doesNotGuessWhereMemoryIsUnknown() {
        assertThat(new Machine(proc, proc).memory().failed()).isFalse();
    }

    @Test
    void looksAtTheDiskOfADirectoryThatIsStillToBeMade() {
        assertThat(new Machine(proc, proc.resolve("a/b/c")).disk().message()).contains("GB free");
    }

    @Test
    void runsOnTheJdkThatBuiltIt() {
        assertThat(new Machine(proc, proc).jdk().failed()).isFalse();
    }
}
