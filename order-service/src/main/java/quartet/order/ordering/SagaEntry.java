package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of a saga's diary: a step, and what led to it.
 *
 * @param writer the instance that wrote it
 * @param times how often the step was written in a row: its tries
 */
public record SagaEntry(
        long rev, String step, @Nullable String why, String writer, Instant at, int times) {}
