package quartet.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

class GatewayPortTests {

    private static final Path PROC = Path.of("/proc");

    @Test
    void saysWhoHoldsThePortAndWhatToDo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var finding = new GatewayPort(port, PROC).run();
            assertThat(finding.failed()).isTrue();
            assertThat(finding.message())
                    .startsWith("Port " + port + " is taken by 'java' (pid ")
                    .contains("(pid " + ProcessHandle.current().pid() + ")")
                    .endsWith("deploy/up --port " + (port + 1));
        }
    }

    @Test
    void stillSaysItWhereTheSystemTellsNothing() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var finding = new GatewayPort(taken.getLocalPort(), Path.of("/nowhere")).run();
            assertThat(finding.message()).contains("taken by another process");
        }
    }

    @Test
    void isContentWithAnyPort() {
        assertThat(new GatewayPort(0, PROC).run().failed()).isFalse();
    }
}
