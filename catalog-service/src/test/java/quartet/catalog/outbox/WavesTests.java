package quartet.catalog.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.Unsent.Entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** One event of an aggregate at a time, and a mark no further than what was acknowledged. */
class WavesTests {

    private final RecordingSender sender = new RecordingSender();
    private final Waves waves = new Waves("stock", sender);

    @Test
    void sendsEachAggregateInOrder() throws Exception {
        var sent = waves.send(List.of(unsent("A", 1, 2, 3), unsent("B", 1)));

        assertThat(sent.complete()).isTrue();
        assertThat(sent.marks()).isEqualTo(Map.of("A", 3L, "B", 1L));
        assertThat(sender.seqsOf("A")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void stopsOneAggregateAtItsFirstFailureAndNoOther() throws Exception {
        sender.refuse(event -> event.id().equals("A:2"));

        var sent = waves.send(List.of(unsent("A", 1, 2, 3), unsent("B", 1, 2)));

        assertThat(sent.complete()).isFalse();
        assertThat(sent.marks()).isEqualTo(Map.of("A", 1L, "B", 2L));
        assertThat(sender.seqsOf("A")).containsExactly(1L);
    }

    @Test
    void marksAnEntryOnlyWhenAllItsEventsAreAcknowledged() throws Exception {
        sender.refuse(event -> event.seq() == 2);
        var both = new Entry(7, List.of(event("A", 1), event("A", 2)));

        var sent = waves.send(List.of(new Unsent("A", List.of(both))));

        assertThat(sent.marks()).isEmpty();
    }

    @Test
    void marksEntriesWithoutEventsBetweenThoseThatAreSent() throws Exception {
        sender.refuse(event -> event.seq() == 2);
        var entries =
                List.of(
                        new Entry(1, List.of()),
                        new Entry(2, List.of(event("A", 1))),
                        new Entry(3, List.of()),
                        new Entry(4, List.of(event("A", 2))),
                        new Entry(5, List.of()));

        var sent = waves.send(List.of(new Unsent("A", entries)));

        assertThat(sent.marks()).isEqualTo(Map.of("A", 3L));
    }

    @Test
    void neverHasTwoEventsOfOneAggregateUnderWay() throws Exception {
        var underWay = new ArrayList<String>();
        var oneAtATime =
                new Waves(
                        "stock",
                        (_, key, _) -> {
                            assertThat(underWay).doesNotContain(key);
                            underWay.add(key);
                            return new CompletableFuture<>() {
                                @Override
                                public Object get(long most, java.util.concurrent.TimeUnit unit) {
                                    underWay.remove(key);
                                    return key;
                                }
                            };
                        });

        var sent = oneAtATime.send(List.of(unsent("A", 1, 2), unsent("B", 1, 2)));

        assertThat(sent.complete()).isTrue();
    }

    private static Unsent unsent(String aggregate, long... seqs) {
        return new Unsent(
                aggregate,
                LongStream.of(seqs)
                        .mapToObj(seq -> new Entry(seq, List.of(event(aggregate, seq))))
                        .toList());
    }

    private static Event event(String aggregate, long seq) {
        return Event.of(aggregate, seq, "stock.moved.v1", Instant.EPOCH, null, "{}");
    }
}
