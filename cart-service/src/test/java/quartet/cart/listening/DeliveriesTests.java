package quartet.cart.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.KafkaException;

import quartet.cart.TestRedis;
import quartet.cart.store.Effect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** What becomes of a poll in which something cannot be read or done. */
class DeliveriesTests {

    private final TopicPartition partition = new TopicPartition("t-" + UUID.randomUUID(), 0);
    private final Remembered remembered = spy(new Remembered(TestRedis.template()));
    private final Consumer<Object, Object> consumer = mock();
    private final DeadLetters deadLetters = mock();
    private final List<Long> buried = new ArrayList<>();
    private final Deliveries deliveries = new Deliveries(new Progress(remembered), deadLetters);

    @BeforeEach
    void ours() {
        when(consumer.assignment()).thenReturn(Set.of(partition));
        when(consumer.position(partition)).thenReturn(Long.MAX_VALUE);
        doAnswer(letter -> buried.add(letter.<ConsumerRecord<?, ?>>getArgument(0).offset()))
                .when(deadLetters)
                .add(any(), any());
    }

    @Test
    void doesAPollInOneRoundTrip() {
        work("a", "b", "-", "c");
        assertThat(done()).containsExactly("a", "b", "c");
        assertThat(remembered.of(partition)).isEqualTo(3);
        verify(remembered, times(1)).workThrough(any());
    }

    @Test
    void setsAsideWhatNobodyCanReadAndDoesTheRest() {
        work("a", "unreadable", "b", "unreadable");
        assertThat(done()).containsExactly("a", "b");
        assertThat(buried).containsExactly(1L, 3L);
        assertThat(remembered.of(partition)).isEqualTo(3);
    }

    @Test
    void findsTheOneThatRedisRefuses() {
        TestRedis.template().opsForValue().set(key("refused"), "no hash");
        work("a", "unreadable", "refused", "b");
        assertThat(done()).containsExactly("a", "b", "refused");
        assertThat(buried).containsExactly(1L, 2L);
        assertThat(remembered.of(partition)).isEqualTo(3);
        // All at once; then one each, five for the refused one, and one to pass it over.
        verify(remembered, times(1 + 3 + 5 + 1)).workThrough(any());
    }

    @Test
    void sendsNoLetterWhileRedisIsAway() {
        doThrow(new QueryTimeoutException("away")).when(remembered).workThrough(any());
        assertThatThrownBy(() -> work("a", "unreadable")).isInstanceOf(QueryTimeoutException.class);
        assertThat(buried).isEmpty();

        doCallRealMethod().when(remembered).workThrough(any());
        work("a", "unreadable");
        assertThat(done()).containsExactly("a");
        assertThat(buried).containsExactly(1L);
    }

    @Test
    void sendsTheLetterThoughRedisDidNotSayThatItWasDone() {
        doAnswer(
                        work -> {
                            work.callRealMethod();
                            throw new QueryTimeoutException("answered too late");
                        })
                .when(remembered)
                .workThrough(any());
        assertThatThrownBy(() -> work("a", "unreadable")).isInstanceOf(QueryTimeoutException.class);

        doCallRealMethod().when(remembered).workThrough(any());
        work("a", "unreadable");
        assertThat(done()).containsExactly("a");
        assertThat(buried).containsExactly(1L);
    }

    @Test
    void sendsNoLetterForWhatComesAgain() {
        work("a", "b");
        TestRedis.template().opsForHash().put("progress", partition.toString(), "0");
        arrive(2, "unreadable", "c");
        verify(consumer).seek(partition, 1);
        assertThat(buried).isEmpty();
        assertThat(done()).doesNotContain("c");

        arrive(1, "b", "unreadable", "c");
        assertThat(buried).containsExactly(2L);
        assertThat(done()).containsExactly("a", "b", "c");
    }

    @Test
    void passesNothingOverThatKafkaDoesNotTake() {
        doThrow(new KafkaException("away")).when(deadLetters).add(any(), any());
        assertThatThrownBy(() -> work("a", "unreadable")).isInstanceOf(KafkaException.class);

        doAnswer(letter -> buried.add(letter.<ConsumerRecord<?, ?>>getArgument(0).offset()))
                .when(deadLetters)
                .add(any(), any());
        work("a", "unreadable");
        assertThat(buried).containsExactly(1L);
    }

    private void work(String... bodies) {
        arrive(0, bodies);
    }

    private void arrive(long first, String... bodies) {
        var poll =
                LongStream.range(0, bodies.length)
                        .mapToObj(i -> event(first + i, bodies[(int) i]))
                        .toList();
        deliveries.work(poll, consumer, this::effects);
    }

    private ConsumerRecord<String, byte[]> event(long offset, String body) {
        return new ConsumerRecord<>(
                partition.topic(), 0, offset, "key", body.getBytes(StandardCharsets.UTF_8));
    }

    private List<Effect> effects(ConsumerRecord<String, byte[]> event) {
        var body = new String(event.value(), StandardCharsets.UTF_8);
        return switch (body) {
            case "unreadable" -> throw new MalformedEvent(body);
            case "-" -> List.of();
            default ->
                    List.of(
                            new Effect(
                                    Effect.Kind.KEEP_NEWEST,
                                    List.of(key(body)),
                                    List.of("1", "{}")));
        };
    }

    private String key(String body) {
        return partition + ":" + body;
    }

    private List<String> done() {
        var start = key("").length();
        return TestRedis.template().keys(key("*")).stream()
                .map(key -> key.substring(start))
                .sorted()
                .toList();
    }
}
