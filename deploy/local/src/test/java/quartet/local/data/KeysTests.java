package quartet.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

class KeysTests {

    @TempDir private Path folder;

    @Test
    void areReadableByTheirOwnerAlone() throws Exception {
        var data = new DataDirectory(folder);
        var keys = new Keys(data);
        keys.operator();
        keys.access();
        keys.cookie();
        for (var name : new String[] {"operator", "access", "cookie"}) {
            assertThat(permissions(data.key(name))).isEqualTo("rw-------");
        }
        assertThat(permissions(folder.resolve("keys"))).isEqualTo("rwx------");
    }

    @Test
    void staySinceTheFirstStart() throws Exception {
        var first = new Keys(new DataDirectory(folder)).operator();
        var second = new Keys(new DataDirectory(folder)).operator();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void haveThirtyTwoBytesEachAndDiffer() throws Exception {
        var keys = new Keys(new DataDirectory(folder));
        assertThat(Base64.getDecoder().decode(keys.access())).hasSize(32);
        assertThat(keys.cookie()).isNotEqualTo(keys.access());
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
