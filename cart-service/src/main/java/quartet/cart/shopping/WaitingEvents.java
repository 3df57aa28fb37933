package quartet.cart.shopping;

import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.stream.Collectors;

/** The entries of all outboxes, oldest first; read from the start and deleted once acknowledged. */
@Repository
class WaitingEvents {

    private final StringRedisTemplate redis;

    WaitingEvents(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * The oldest of one slot. Not through a consumer group: that would deal one visitor's events to
     * many readers.
     */
    List<Waiting> oldest(Slot slot, int most) {
        var entries =
                redis.<String, String>opsForStream()
                        .range(slot.outbox(), Range.unbounded(), Limit.limit().count(most));
        return entries.stream()
                .map(entry -> new Waiting(slot, entry.getId().getValue(), entry.getValue()))
                .toList();
    }

    void delete(List<Waiting> sent) {
        sent.stream()
                .collect(Collectors.groupingBy(Waiting::slot))
                .forEach(
                        (slot, events) ->
                                redis.opsForStream()
                                        .delete(
                                                slot.outbox(),
                                                events.stream()
                                                        .map(Waiting::entry)
                                                        .toArray(String[]::new)));
    }
}
