package quartet.cart.listening;

import org.apache.kafka.common.TopicPartition;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import quartet.cart.store.Scripts;

import java.util.List;

/** How far Redis says it has been told of each partition; −1 is nothing at all. */
@Component
class Remembered {

    private static final String KEY = "progress";
    private static final RedisScript<String> ADVANCE =
            Scripts.read("advance-progress", String.class);

    private final StringRedisTemplate redis;

    Remembered(StringRedisTemplate redis) {
        this.redis = redis;
    }

    long of(TopicPartition partition) {
        var offset = redis.<String, String>opsForHash().get(KEY, partition.toString());
        return offset == null ? -1 : Long.parseLong(offset);
    }

    /**
     * Moves on to an offset unless Redis remembers another than this; says what it remembers then.
     */
    long advance(TopicPartition partition, long from, long to) {
        var offset =
                redis.execute(
                        ADVANCE,
                        List.of(KEY),
                        partition.toString(),
                        Long.toString(from),
                        Long.toString(to));
        return Long.parseLong(offset);
    }
}
