package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

class PassingConsumerTests {

    private static final TopicPartition DEALT = new TopicPartition("orders", 4);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Set<TopicPartition> paused = new HashSet<>();

    @Test
    void isFeltOnceItWasDealtAPartitionAndReadsNothingOfIt() {
        dealt();

        var felt = new PassingConsumer(consumer, () -> false).visit(Duration.ofMillis(1));

        assertThat(felt).isEqualTo(1);
        assertThat(paused).containsExactly(DEALT);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void isNotFeltWhereNobodyMadeRoomForIt() {
        var felt = new PassingConsumer(consumer, () -> true).visit(Duration.ofMillis(1));

        assertThat(felt).isZero();
        assertThat(consumer.closed()).isTrue();
    }

    private void dealt() {
        var beginnings = new HashMap<TopicPartition, Long>();
        beginnings.put(DEALT, 0L);
        consumer.updateBeginningOffsets(beginnings);
        consumer.schedulePollTask(
                () -> {
                    consumer.rebalance(Set.of(DEALT));
                    paused.addAll(consumer.paused());
                });
    }
}
