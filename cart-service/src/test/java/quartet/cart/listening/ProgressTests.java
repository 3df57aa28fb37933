package quartet.cart.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;

import quartet.cart.TestRedis;
import quartet.cart.store.Effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Noticing that Redis forgot, with a Redis that is made to forget. */
class ProgressTests {

    private final Remembered remembered = spy(new Remembered(TestRedis.template()));
    private final Progress progress = new Progress(remembered);
    private final TopicPartition partition = new TopicPartition("t-" + UUID.randomUUID(), 3);
    private final TopicPartition other = new TopicPartition(partition.topic(), 4);
    private final Consumer<Object, Object> consumer = mock();

    @BeforeEach
    void bothAreOurs() {
        when(consumer.assignment()).thenReturn(Set.of(partition, other));
        when(consumer.position(any())).thenReturn(Long.MAX_VALUE);
    }

    @Test
    void remembersHowFarItCame() {
        startAt(0);
        assertThat(work(0, 1, 2)).isEqualTo(2);
        assertThat(remembered.of(partition)).isEqualTo(2);
        assertThat(done()).containsExactly("0", "1", "2");
        neverGoesBack();
    }

    @Test
    void doesNothingOfAPollIfRedisForgotWhatWasBefore() {
        startAt(0);
        work(0, 1, 2, 3, 4);
        redisForgets(1);
        assertThat(work(5, 6)).isEqualTo(1);
        verify(consumer).seek(partition, 2);
        assertThat(remembered.of(partition)).isEqualTo(1);
        assertThat(done()).doesNotContain("5", "6");

        assertThat(work(2, 3)).isEqualTo(3);
        assertThat(remembered.of(partition)).isEqualTo(3);
    }

    @Test
    void goesOnWhereRedisForgotNothing() {
        startAt(0);
        work(0, 1);
        redisForgets(0);
        var both = new ArrayList<>(readings(partition, 2));
        both.addAll(readings(other, 9));
        assertThat(progress.workThrough(both, consumer))
                .containsExactlyInAnyOrderEntriesOf(Map.of(partition, 0L, other, -1L));
        both.removeFirst();
        both.addAll(0, readings(partition, 1, 2));
        assertThat(progress.workThrough(both, consumer))
                .containsExactlyInAnyOrderEntriesOf(Map.of(partition, 2L, other, 9L));
        assertThat(done()).containsExactly("0", "1", "2", "9");
    }

    /** The rest of the poll failed, so all of it is tried again, with a consumer that went back. */
    @Test
    void leavesOutWhatComesAgainWhenAPollIsTriedAgain() {
        startAt(0);
        work(0, 1, 2, 3, 4);
        redisForgets(1);
        assertThat(work(5, 6)).isEqualTo(1);
        when(consumer.position(partition)).thenReturn(2L);
        work(5, 6);
        assertThat(remembered.of(partition)).isEqualTo(1);
        assertThat(done()).doesNotContain("5", "6");
    }

    @Test
    void keepsNobodyWaitingForTheWholeOfALargePoll() {
        startAt(0);
        assertThat(work(LongStream.range(0, 1_000).toArray())).isEqualTo(999);
        assertThat(done()).hasSize(1_000);
        verify(remembered, times(4)).workThrough(any());
    }

    @Test
    void stopsWhereRedisForgotInTheMidstOfALargePoll() {
        startAt(0);
        doAnswer(
                        work -> {
                            var offsets = work.callRealMethod();
                            redisForgets(10);
                            return offsets;
                        })
                .doCallRealMethod()
                .when(remembered)
                .workThrough(any());
        assertThat(work(LongStream.range(0, 1_000).toArray())).isEqualTo(10);
        verify(remembered, times(2)).workThrough(any());
        verify(consumer).seek(partition, 11);

        assertThat(work(LongStream.range(11, 1_000).toArray())).isEqualTo(999);
        assertThat(done()).hasSize(1_000);
    }

    /** The reply was lost: done, but nobody here knows. */
    @Test
    void goesOnBehindWhatAnotherTryFindsDone() {
        startAt(0);
        work(0, 1);
        redisForgets(3);
        assertThat(work(2, 3)).isEqualTo(3);
        assertThat(done()).doesNotContain("2", "3");
        assertThat(work(4)).isEqualTo(4);
        neverGoesBack();
    }

    @Test
    void leavesAPartitionAloneThatWentToAnother() {
        startAt(0);
        work(0, 1);
        redisForgets(0);
        when(consumer.assignment()).thenReturn(Set.of(other));
        assertThat(work(2)).isZero();
        neverGoesBack();
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
        neverGoesBack();
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
        assertThat(startAt(10)).isEqualTo(10);
        assertThat(work(10)).isEqualTo(10);
    }

    private void neverGoesBack() {
        verify(consumer, never()).seek(any(TopicPartition.class), anyLong());
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

    private long work(long... offsets) {
        return progress.workThrough(readings(partition, offsets), consumer)
                .getOrDefault(partition, -1L);
    }

    private List<Reading> readings(TopicPartition of, long... offsets) {
        return LongStream.of(offsets)
                .mapToObj(
                        offset ->
                                new Reading(
                                        new ConsumerRecord<>(
                                                of.topic(),
                                                of.partition(),
                                                offset,
                                                "key",
                                                new byte[0]),
                                        List.of(marks(offset)),
                                        null))
                .toList();
    }

    /** Leaves a key behind, by a script that has to do with something else. */
    private Effect marks(long offset) {
        return new Effect(
                Effect.Kind.TAKE_ORDERED,
                List.of(partition + ":done:" + offset, partition + ":cart"),
                List.of("60", "A", "1"));
    }

    private List<String> done() {
        var start = (partition + ":done:").length();
        return TestRedis.template().keys(partition + ":done:*").stream()
                .map(key -> key.substring(start))
                .sorted()
                .toList();
    }

    private void redisForgets(long last) {
        TestRedis.template()
                .opsForHash()
                .put("progress", partition.toString(), Long.toString(last));
    }
}
