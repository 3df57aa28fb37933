package quartet.cart.store;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import java.util.List;

/**
 * What an event does to Redis, as one Lua script and what it is given: done at once, or together
 * with other effects. Done twice it changes nothing the second time.
 */
public record Effect(Kind kind, List<String> keys, List<String> arguments) {

    /** Which script; the head of each says keys, arguments and result. */
    public enum Kind {
        COUNT_SALE("count-sale"),
        KEEP_NEWEST("keep-newest"),
        TAKE_ORDERED("take-ordered");

        private final String file;
        private final RedisScript<Long> script;

        Kind(String file) {
            this.file = file;
            this.script = Scripts.read(file, Long.class);
        }

        /** Under which name {@link Scripts#withEffects} knows it. */
        public String file() {
            return file;
        }
    }

    public Effect {
        keys = List.copyOf(keys);
        arguments = List.copyOf(arguments);
    }

    /**
     * Does it now.
     *
     * @return whether it changed anything
     */
    public boolean on(StringRedisTemplate redis) {
        return redis.execute(kind.script, keys, arguments.toArray()) == 1;
    }
}
