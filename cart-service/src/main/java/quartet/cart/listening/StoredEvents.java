package quartet.cart.listening;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConsumerSeekAware;

import java.util.Collection;
import java.util.Map;

/** A listener whose effects stand in Redis: it goes back to where Redis has been told to. */
public abstract class StoredEvents implements ConsumerSeekAware {

    private final Progress progress;

    protected StoredEvents(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> partitions, ConsumerSeekCallback seeking) {
        partitions.keySet().forEach(partition -> progress.check(partition, seeking));
    }

    @Override
    public void onIdleContainer(
            Map<TopicPartition, Long> partitions, ConsumerSeekCallback seeking) {
        partitions.keySet().forEach(partition -> progress.check(partition, seeking));
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        if (partitions != null) {
            partitions.forEach(progress::forget);
        }
    }
}
