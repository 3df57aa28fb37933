package quartet.e2e.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

class LinkTests {

    private final EchoingServer first = new EchoingServer("first");
    private final EchoingServer second = new EchoingServer("second");
    private final Network network = new Network();
    private final Link link = network.connect("a-b", 0, List.of(first.port()), Wiretap.DEAF);

    @AfterEach
    void end() {
        network.close();
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "latency 20", "bandwidth 5000", "slicer 3 1", "latency 1"})
    void passesEverythingUnderFaultsThatOnlySlow(String fault) throws IOException {
        link.suffer(NetworkControl.fault(fault));
        try (var client = new Client()) {
            assertThat(client.ask("one")).isEqualTo("first one");
            assertThat(client.ask("two")).isEqualTo("first two");
        }
    }

    @Test
    void delaysBothDirections() throws IOException {
        link.suffer(new Fault.Latency(Duration.ofMillis(60)));
        try (var client = new Client()) {
            var begun = System.nanoTime();
            client.ask("one");
            assertThat(Duration.ofNanos(System.nanoTime() - begun).toMillis())
                    .isGreaterThanOrEqualTo(115);
        }
        assertThat(link.hits()).isEqualTo(2);
    }

    @Test
    void forwardsTheRequestAndDropsTheReply() throws IOException {
        try (var client = new Client()) {
            client.ask("before");
            link.suffer(new Fault.DropReply());
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> client.ask("lost"));
            assertThat(first.arrived()).containsExactly("before", "lost");
            assertThat(link.hits()).isEqualTo(1);
        }
    }

    @Test
    void neverDeliversADroppedReplyAfterHealing() throws IOException {
        try (var client = new Client()) {
            link.suffer(new Fault.DropReply());
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> client.ask("lost"));
            link.heal();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.ask("again"));
        }
        try (var client = new Client()) {
            assertThat(client.ask("fresh")).isEqualTo("first fresh");
        }
    }

    @Test
    void resetsInsteadOfReplying() throws IOException {
        link.suffer(new Fault.ResetReply());
        try (var client = new Client()) {
            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> client.ask("lost"));
        }
        assertThat(first.arrived()).containsExactly("lost");
    }

    @Test
    void deliversWhatABlackHoleSwallowedOnceItIsGone() throws IOException {
        link.suffer(new Fault.BlackHole());
        try (var client = new Client()) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> client.ask("late"));
        }
        assertThat(first.arrived()).isEmpty();
        link.heal();
        await().until(() -> first.arrived().contains("late"));
    }

    @Test
    void refusesWhileItIsDownAndListensAgainAfterwards() throws IOException {
        try (var client = new Client()) {
            client.ask("before");
            link.suffer(new Fault.Down());
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.ask("lost"));
        }
        assertThatExceptionOfType(ConnectException.class).isThrownBy(Client::new);
        link.heal();
        await().ignoreExceptionsInstanceOf(IOException.class).until(() -> answers("after"));
        assertThat(first.arrived()).containsExactly("before", "after");
    }

    @Test
    void resetsBeforeTheRequestArrives() throws IOException {
        link.suffer(new Fault.Reset());
        try (var client = new Client()) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.ask("lost"));
        }
        assertThat(first.arrived()).isEmpty();
    }

    @Test
    void staysSilentAboutWhatItsTapKeeps() throws IOException {
        Wiretap tap =
                (_, bytes, from, length) ->
                        !new String(bytes, from, length, US_ASCII).contains("kept");
        var tapped = network.connect("a-d", 0, List.of(first.port()), tap);
        try (var client = new Client(tapped)) {
            assertThat(client.ask("one")).isEqualTo("first one");
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> client.ask("kept"));
            assertThat(client.ask("two")).isEqualTo("first two");
        }
        assertThat(first.arrived()).containsExactly("one", "two");
    }

    @Test
    void takesInstancesInTurnAndPassesOverOneThatIsGone() throws IOException {
        var both = List.of(first.port(), second.port());
        var balanced = network.connect("a-c", 0, both, Wiretap.DEAF);
        try (var one = new Client(balanced);
                var two = new Client(balanced)) {
            assertThat(List.of(one.ask("x"), two.ask("x")))
                    .containsExactlyInAnyOrder("first x", "second x");
        }
        first.close();
        for (int i = 0; i < 4; i++) {
            try (var client = new Client(balanced)) {
                assertThat(client.ask("y")).isEqualTo("second y");
            }
        }
    }

    private boolean answers(String line) throws IOException {
        try (var client = new Client()) {
            return client.ask(line).equals("first " + line);
        }
    }

    /** Sends lines, waits half a second for each answer. */
    private final class Client implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;

        Client() throws IOException {
            this(link);
        }

        Client(Link through) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), through.port());
            socket.setSoTimeout(500);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        }

        String ask(String line) throws IOException {
            socket.getOutputStream().write((line + "\n").getBytes(US_ASCII));
            var answer = in.readLine();
            if (answer == null) {
                throw new SocketException("Ended");
            }
            return answer;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
