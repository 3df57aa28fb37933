package quartet.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

class PortsTests {

    private static final List<String> NAMES = List.of("redis", "order");

    @TempDir private Path folder;

    @Test
    void areFreeAndDifferentAndBelowThoseOfOutgoingConnections() throws Exception {
        var ports = ports().of(NAMES);
        assertThat(ports).containsOnlyKeys(NAMES);
        assertThat(ports.values()).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
        assertThat(ports.values()).allMatch(Ports::isFree);
    }

    @Test
    void areRememberedInTheDataDirectory() throws Exception {
        assertThat(ports().of(NAMES)).isEqualTo(ports().of(NAMES));
    }

    @Test
    void giveWayWhenSomebodyElseTookOne() throws Exception {
        var before = ports().of(NAMES);
        var taken = before.getOrDefault("order", 0);
        try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            var after = ports().of(NAMES);
            assertThat(after.get("order")).isNotEqualTo(taken);
            assertThat(after.get("redis")).isEqualTo(before.get("redis"));
        }
    }

    private Ports ports() {
        return new Ports(new DataDirectory(folder), new SplittableRandom());
    }
}
