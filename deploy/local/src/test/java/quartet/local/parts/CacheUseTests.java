package quartet.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.local.process.Java;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** With the JDK itself: what its log says of a cache is not documented. */
class CacheUseTests {

    @TempDir private Path folder;

    @Test
    void startsWithABrokenCacheAndSaysSo() throws Exception {
        var cache = Files.writeString(folder.resolve("app.aot"), "no cache at all");
        var use = new CacheUse.Read(cache, folder.resolve("aot.txt"));
        assertThat(exitOfJavaWith(use)).isZero();
        assertThat(use.outcome()).isEqualTo("AOT cache refused by the JDK");
    }

    @Test
    void startsWithoutTheCacheThatIsMissing() throws Exception {
        var use = new CacheUse.Read(folder.resolve("none.aot"), folder.resolve("aot.txt"));
        assertThat(exitOfJavaWith(use)).isZero();
        assertThat(use.outcome()).isEqualTo("AOT cache refused by the JDK");
    }

    private int exitOfJavaWith(CacheUse use) throws Exception {
        var words = new ArrayList<>(List.of(Java.executable().toString()));
        words.addAll(use.flags());
        words.add("-version");
        var out = folder.resolve("out").toFile();
        var java = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out).start();
        return java.waitFor();
    }
}
