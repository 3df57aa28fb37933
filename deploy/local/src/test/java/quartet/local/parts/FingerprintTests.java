package quartet.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class FingerprintTests {

    @TempDir private Path folder;

    @Test
    void isTheSameAfterARebuildThatChangedNothing() throws Exception {
        var first = jar("a.jar", "class", 1_000_000_000_000L);
        var second = jar("b.jar", "class", 1_600_000_000_000L);
        assertThat(Fingerprint.of(first, List.of())).isEqualTo(Fingerprint.of(second, List.of()));
    }

    @Test
    void changesWithTheContentAndWithTheJvm() throws Exception {
        var first = jar("a.jar", "class", 0);
        var second = jar("b.jar", "other", 0);
        assertThat(Fingerprint.of(first, List.of()))
                .isNotEqualTo(Fingerprint.of(second, List.of()))
                .isNotEqualTo(Fingerprint.of(first, List.of("-Xmx512m")));
    }

    private Path jar(String name, String content, long time) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var entry = new ZipEntry("A.class");
            entry.setTime(time);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(UTF_8));
        }
        return file;
    }
}
