package quartet.recommendation.progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is in the graph.
 *
 * @param orders orders that count
 * @param reversed orders that did, and were cancelled
 * @param pairs pairs of products with at least one order in common
 * @param lag events of the topic {@code orders} not yet in the graph; null if Kafka is silent
 */
record GraphProgress(
        long orders, long reversed, long products, long pairs, @Nullable Long lag, Instant asOf) {}
