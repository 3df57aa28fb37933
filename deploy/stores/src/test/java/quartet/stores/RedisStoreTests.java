package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

class RedisStoreTests {

    @Test
    void saysWhatItIs() {
        var redis = Stores.redis();
        assertThat(redis.healthy()).isTrue();
        assertThat(redis.edition()).matches("6\\.2\\.\\d+, embedded");
        assertThat(redis.address()).isEqualTo("redis://127.0.0.1:" + redis.port());
    }

    @Test
    void losesNothingAcknowledgedToAKill(@TempDir Path folder) throws IOException {
        var options = StoreOptions.temporary().onPort(Ports.free()).keptIn(folder);
        try (var redis = RedisStore.start(options)) {
            assertThat(ask(redis, "SET cart 3")).isEqualTo("+OK");
            redis.kill();
            assertThat(redis.healthy()).isFalse();
            assertThat(redis.exited()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(137);
        }
        try (var redis = RedisStore.start(options)) {
            assertThat(ask(redis, "INCR cart")).isEqualTo(":4");
        }
        try (var redis = RedisStore.start(options)) {
            assertThat(ask(redis, "INCR cart")).isEqualTo(":5");
        }
    }

    @Test
    void leavesAServerAloneThatSomebodyElseRuns() {
        try (var given = RedisStore.start(StoreOptions.temporary().at(Stores.redis().uri()))) {
            assertThat(given.edition()).endsWith(", given");
            assertThat(given.pid()).isEmpty();
            given.kill();
        }
        assertThat(Stores.redis().healthy()).isTrue();
    }

    private static String ask(RedisStore redis, String command) throws IOException {
        try (var socket = new Socket("127.0.0.1", redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
