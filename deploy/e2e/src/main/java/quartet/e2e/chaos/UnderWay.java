package quartet.e2e.chaos;

import quartet.local.check.History;
import quartet.local.check.History.Operation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When orders were on their way, as their clients saw it: from asking for what takes requests to
 * others until the answer. That is by the clock of the nemesis; an order's own history is not,
 * since chaos sets the clocks that write it. A saga goes on longer than its client waits, so this
 * says too little rather than too much.
 */
final class UnderWay {

    private static final Set<String> OF_SAGAS =
            Set.of("place", "cancel", "ship", "receive", "refund");

    private record Span(Instant from, Instant to) {}

    private final List<Span> spans;

    private UnderWay(List<Span> spans) {
        this.spans = spans;
    }

    /** What came to nothing, or nobody knows what came of, may never have been a saga. */
    static UnderWay of(History history) {
        return new UnderWay(
                OF_SAGAS.stream()
                        .flatMap(history::all)
                        .filter(one -> one.outcome() == History.Outcome.OK)
                        .flatMap(UnderWay::span)
                        .toList());
    }

    private static Stream<Span> span(Operation one) {
        var ended = one.ended();
        return ended == null ? Stream.of() : Stream.of(new Span(one.invoked(), ended));
    }

    /** Whether some order was on its way while this lasted. */
    boolean during(Incident incident) {
        return spans.stream()
                .anyMatch(
                        span ->
                                !span.from().isAfter(incident.ended())
                                        && !span.to().isBefore(incident.began()));
    }
}
