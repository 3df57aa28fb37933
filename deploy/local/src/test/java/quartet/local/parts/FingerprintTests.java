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

    @Test
    void isTheSameWhenSpringWroteAProxyInAnotherOrder() throws Exception {
        var first = jar("a.jar", "class", 0, "one two");
        var second = jar("b.jar", "class", 0, "two one");
        assertThat(Fingerprint.of(first, List.of())).isEqualTo(Fingerprint.of(second, List.of()));
    }

    private Path jar(String name, String content, long time) throws IOException {
        return jar(name, content, time, "proxy");
    }

    private Path jar(String name, String content, long time, String proxy) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "A.class", time, content);
            add(zip, "A$$SpringCGLIB$$0.class", time, proxy);
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, long time, String content)
            throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(time);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(UTF_8));
    }
}
