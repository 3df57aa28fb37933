package quartet.local.check.collect;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import quartet.local.check.dump.Dump;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class TopicReaderTests {

    private static final TopicPartition ORDERS = new TopicPartition("orders", 0);
    private static final TopicPartition LETTERS = new TopicPartition("orders-dlt", 0);

    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final KafkaThatRemembers kafka = new KafkaThatRemembers();

    /** The one it extends forgets what was committed with every assignment. */
    private final class KafkaThatRemembers extends MockConsumer<byte[], byte[]> {

        KafkaThatRemembers() {
            super("none");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(
                Set<TopicPartition> partitions) {
            assertThat(partitions).containsExactly(LETTERS);
            return committed;
        }
    }

    @BeforeEach
    void anEventAndFourLetters() {
        for (var partition : List.of(ORDERS, LETTERS)) {
            var info = new PartitionInfo(partition.topic(), 0, null, null, null);
            kafka.updatePartitions(partition.topic(), List.of(info));
        }
        kafka.updateBeginningOffsets(Map.of(ORDERS, 0L, LETTERS, 0L));
        kafka.updateEndOffsets(Map.of(ORDERS, 1L, LETTERS, 4L));
        kafka.schedulePollTask(
                () -> {
                    kafka.addRecord(record(ORDERS, 0));
                    for (int offset = 0; offset < 4; offset++) {
                        kafka.addRecord(record(LETTERS, offset));
                    }
                });
    }

    @Test
    void findsAllLettersWhileNoneIsDoneWith() throws NotReadable {
        var read = read();
        assertThat(read.deadLetters())
                .extracting(Dump.DeadLetter::offset)
                .containsExactly(0L, 1L, 2L, 3L);
        assertThat(read.deadLetters().getFirst())
                .isEqualTo(new Dump.DeadLetter("orders", 0, 0, "o_1:1", "analytics"));
        assertThat(requireNonNull(read.topics().get("orders")).told()).containsOnlyKeys("o_1");
    }

    @Test
    void leavesOutLettersThatWereReplayedOrDiscarded() throws NotReadable {
        committed.put(LETTERS, new OffsetAndMetadata(1, "2"));
        assertThat(read().deadLetters())
                .extracting(Dump.DeadLetter::offset)
                .containsExactly(1L, 3L);
    }

    @Test
    void findsNoLetterOnceAllAreDoneWith() throws NotReadable {
        committed.put(LETTERS, new OffsetAndMetadata(4, ""));
        assertThat(read().deadLetters()).isEmpty();
    }

    private TopicReader.Read read() throws NotReadable {
        return new TopicReader(() -> kafka).read();
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition to, long offset) {
        var record =
                new ConsumerRecord<>(to.topic(), 0, offset, "o_1".getBytes(UTF_8), new byte[0]);
        record.headers().add("id", "o_1:%d".formatted(offset + 1).getBytes(UTF_8));
        record.headers().add("type", "order.placed.v1".getBytes(UTF_8));
        record.headers().add("kafka_dlt-original-consumer-group", "analytics".getBytes(UTF_8));
        return record;
    }
}
