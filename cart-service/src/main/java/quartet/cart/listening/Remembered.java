package quartet.cart.listening;

import org.apache.kafka.common.TopicPartition;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import quartet.cart.store.Effect;
import quartet.cart.store.Scripts;

import java.util.ArrayList;
import java.util.List;

/** How far Redis says it has been told of each partition; −1 is nothing at all. */
@Component
class Remembered {

    private static final String KEY = "progress";

    @SuppressWarnings("rawtypes") // A class literal has no type arguments.
    private static final RedisScript<List> WORK_THROUGH =
            Scripts.withEffects("work-through", List.class);

    private final StringRedisTemplate redis;

    Remembered(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Some events of a partition, in order.
     *
     * @param from the offset Redis should remember before
     * @param to that of the last of them
     */
    record Stretch(TopicPartition partition, long from, long to, List<Effect> effects) {}

    long of(TopicPartition partition) {
        var offset = redis.<String, String>opsForHash().get(KEY, partition.toString());
        return offset == null ? -1 : Long.parseLong(offset);
    }

    /**
     * All effects of each stretch and how far that is, or nothing of it if Redis remembers another
     * offset than it should.
     *
     * @return the offsets Redis remembers then, in the order of the stretches
     */
    List<Long> workThrough(List<Stretch> stretches) {
        var keys = new ArrayList<String>();
        var arguments = new ArrayList<String>();
        keys.add(KEY);
        for (var stretch : stretches) {
            arguments.add(stretch.partition().toString());
            arguments.add(Long.toString(stretch.from()));
            arguments.add(Long.toString(stretch.to()));
            arguments.add(Integer.toString(stretch.effects().size()));
            for (var effect : stretch.effects()) {
                arguments.add(effect.kind().file());
                arguments.add(Integer.toString(effect.keys().size()));
                arguments.add(Integer.toString(effect.arguments().size()));
                arguments.addAll(effect.arguments());
                keys.addAll(effect.keys());
            }
        }
        List<?> offsets = redis.execute(WORK_THROUGH, keys, arguments.toArray());
        return offsets.stream().map(offset -> Long.valueOf(offset.toString())).toList();
    }
}
