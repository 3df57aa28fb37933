package quartet.cart.listening;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConsumerSeekAware;

import quartet.cart.store.Effect;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A listener whose effects stand in Redis: it goes back to where Redis has been told to. */
public abstract class StoredEvents implements ConsumerSeekAware {

    private final Deliveries deliveries;

    protected StoredEvents(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * What an event does; nothing if it is of no interest here.
     *
     * @throws RuntimeException if nobody will ever be able to read it
     */
    protected abstract List<Effect> effectsOf(ConsumerRecord<String, byte[]> event);

    /**
     * Does what a poll's events say. Returns when each is done, among the dead letters, or will
     * come again because Redis forgot what was before it; throws if Redis or Kafka is in trouble,
     * and then wants all of them again.
     */
    protected void work(List<ConsumerRecord<String, byte[]>> poll, Consumer<?, ?> consumer) {
        deliveries.work(poll, consumer, this::effectsOf);
    }

    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> partitions, ConsumerSeekCallback seeking) {
        partitions.keySet().forEach(partition -> deliveries.progress().check(partition, seeking));
    }

    @Override
    public void onIdleContainer(
            Map<TopicPartition, Long> partitions, ConsumerSeekCallback seeking) {
        partitions.keySet().forEach(partition -> deliveries.progress().check(partition, seeking));
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        if (partitions != null) {
            partitions.forEach(deliveries.progress()::forget);
        }
    }
}
