package quartet.cart;

import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;
import quartet.stores.Stores;

import java.net.URI;
import java.security.SecureRandom;

/** The tests' Redis without Spring around it, and names nobody else uses. */
public final class TestRedis {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final class Shared {
        static final StringRedisTemplate TEMPLATE = connect(Stores.redis().uri());
    }

    private TestRedis() {}

    public static StringRedisTemplate template() {
        return Shared.TEMPLATE;
    }

    /**
     * Its second database: in the first a relay of the whole service, kept for other tests, takes
     * events away.
     */
    public static StringRedisTemplate connect(String address) {
        var uri = URI.create(address);
        var server = new RedisStandaloneConfiguration(uri.getHost(), uri.getPort());
        server.setDatabase(1);
        var connections = new LettuceConnectionFactory(server);
        connections.afterPropertiesSet();
        connections.start();
        return new StringRedisTemplate(connections);
    }

    public static Visitor aVisitor() {
        return new Visitor("g_" + letters(26));
    }

    public static Sku aSku() {
        return Sku.of("T-" + letters(12));
    }

    public static String anOrderId() {
        return "o_" + letters(26);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
