package quartet.cart.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;

import quartet.cart.TestRedis;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Noticing that Redis forgot, with a Redis that is made to forget. */
class ProgressTests {

    private final Remembered remembered = new Remembered(TestRedis.template());
    private final Progress progress = new Progress(remembered);
    private final TopicPartition partition = new TopicPartition("t-" + UUID.randomUUID(), 3);
    private final Consumer<Object, Object> consumer = mock();

    @Test
    void remembersHowFarItCame() {
        startAt(0);
        work(0, 1, 2);
        assertThat(remembered.of(partition)).isEqualTo(2);
        verify(consumer, never()).seek(any(TopicPartition.class), anyLong());
    }

    @Test
    void goesBackToWhatRedisForgotAndClaimsNothingBeforeItIsThere() {
        startAt(0);
        work(0, 1, 2, 3, 4);
        redisForgets(1);
        work(5, 6);
        verify(consumer).seek(partition, 2);
        assertThat(remembered.of(partition)).isEqualTo(1);

        work(2, 3);
        assertThat(remembered.of(partition)).isEqualTo(3);
    }

    @Test
    void startsAgainFromTheBeginningOnAnEmptyRedis() {
        assertThat(startAt(500)).isZero();
    }

    @Test
    void startsWhereKafkaSaysIfRedisKnowsMore() {
        startAt(0);
        work(0, 1, 2, 3);
        progress.forget(partition);
        assertThat(startAt(2)).isEqualTo(2);
        work(2, 3, 4);
        assertThat(remembered.of(partition)).isEqualTo(4);
        verify(consumer, never()).seek(any(TopicPartition.class), anyLong());
    }

    @Test
    void looksEvenWhenNothingArrives() {
        startAt(0);
        work(0, 1, 2, 3);
        redisForgets(0);
        assertThat(startAt(4)).isEqualTo(1);
        work(1, 2, 3);
        assertThat(remembered.of(partition)).isEqualTo(3);
    }

    @Test
    void goesOnBehindWhatCompactionTook() {
        startAt(0);
        work(0, 1, 2);
        redisForgets(0);
        work(9);
        startAt(10);
        work(10);
        assertThat(remembered.of(partition)).isEqualTo(10);
    }

    /** Compares as on assignment or in a pause; says where Kafka's position ends up. */
    private long startAt(long position) {
        var result = new AtomicLong(position);
        ConsumerSeekCallback seeking =
                mock(
                        ConsumerSeekCallback.class,
                        (Answer<?>)
                                call -> {
                                    Function<Long, Long> to = call.getArgument(2);
                                    result.set(to.apply(position));
                                    return null;
                                });
        progress.check(partition, seeking);
        verify(seeking, never()).seek(any(), anyInt(), anyLong());
        return result.get();
    }

    private void work(long... offsets) {
        for (long offset : offsets) {
            progress.success(
                    new ConsumerRecord<>(
                            partition.topic(), partition.partition(), offset, "key", "value"),
                    consumer);
        }
    }

    private void redisForgets(long last) {
        TestRedis.template()
                .opsForHash()
                .put("progress", partition.toString(), Long.toString(last));
    }
}
