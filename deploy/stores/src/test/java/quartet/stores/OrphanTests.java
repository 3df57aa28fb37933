package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class OrphanTests {

    @Test
    void endsEveryStoreWhenTheirStarterIsKilled(@TempDir Path folder) throws IOException {
        var holder = holder(folder);
        var stores = storesOf(holder);
        assertThat(stores).hasSize(4).allMatch(ProcessHandle::isAlive);

        holder.destroyForcibly();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stores).noneMatch(OrphanTests::runs));
        RedisStore.start(StoreOptions.temporary().keptIn(folder)).close();
    }

    @Test
    void keepsOffAFolderWhoseStoreIsRunning(@TempDir Path folder) throws IOException {
        var holder = holder(folder);
        storesOf(holder);
        assertThatThrownBy(() -> RedisStore.start(StoreOptions.temporary().keptIn(folder)))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("is in use by process");
        holder.destroyForcibly();
    }

    /** A process that has ended but whose parent, init, has not noticed yet, does not run. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static List<ProcessHandle> storesOf(Process holder) throws IOException {
        var stores = new ArrayList<ProcessHandle>();
        try (var output = holder.inputReader()) {
            for (var line = output.readLine();
                    line != null && !line.equals("ready");
                    line = output.readLine()) {
                if (line.startsWith("pid ")) {
                    ProcessHandle.of(Long.parseLong(line.substring(4))).ifPresent(stores::add);
                }
            }
        }
        return stores;
    }

    private static Process holder(Path folder) throws IOException {
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
