package quartet.gateway;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Base64;

/** Four services that answer, and one that is not there: recommendation. */
@TestConfiguration(proxyBeanMethods = false)
class StubServices {

    private static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Bean
    DynamicPropertyRegistrar services() {
        var cookieKey = Base64.getEncoder().encodeToString(new byte[32]);
        var nobody = "http://127.0.0.1:" + closedPort();
        return properties -> {
            properties.add("quartet.access.key", () -> Token.KEY);
            properties.add("quartet.access.cookie-key", () -> cookieKey);
            properties.add("quartet.services.recommendation", () -> nobody);
            for (var name : new String[] {"catalog", "cart", "order", "analytics"}) {
                var url = new StubService(name).url();
                properties.add("quartet.services." + name, () -> url);
            }
        };
    }
}
