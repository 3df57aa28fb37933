package quartet.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.local.data.DataDirectory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class CheckoutTests {

    @TempDir private Path folder;

    @Test
    void refusesDataOfAnotherPostgres() throws Exception {
        var data = new DataDirectory(folder);
        Files.createDirectories(data.store("timescale"));
        Files.writeString(data.store("timescale").resolve("PG_VERSION"), "17\n");
        assertThat(checkout().dataVersion().message())
                .isEqualTo(
                        "timescale: data is from PostgreSQL 17, this is 18."
                                + " Keep it: back up with the old version. Drop it: --fresh");
    }

    @Test
    void refusesScriptsWithWindowsLineEnds() throws Exception {
        Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\r\n");
        assertThat(checkout().lineEnds().failed()).isTrue();
    }

    @Test
    void tellsOfProcessesThatNobodySupervises() throws Exception {
        var orphan = new ProcessBuilder("sleep", "600").start();
        try {
            new DataDirectory(folder).note("order").write(orphan.toHandle());
            assertThat(checkout().leftovers().message()).startsWith("1 left by a supervisor");
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void warnsOfAClockThatIsBehindTheData() {
        var behind = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var finding = new Checkout(folder, new DataDirectory(folder), false, behind).clock();
        assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
    }

    private Checkout checkout() {
        return new Checkout(folder, new DataDirectory(folder), false, Clock.systemUTC());
    }
}
