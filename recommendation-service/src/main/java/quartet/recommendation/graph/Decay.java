package quartet.recommendation.graph;

import java.time.Duration;
import java.time.Instant;

/**
 * Forward decay: an order counts g(t) = 2^((t - t0) / 90 d), so that one of ninety days ago counts
 * half as much as one of today. Older weights never need rewriting, since only ratios matter and
 * the landmark t0 cancels in them. Source: G. Cormode, V. Shkapenyuk, D. Srivastava, B. Xu,
 * "Forward Decay: A Practical Time Decay Model for Streaming Systems", ICDE 2009.
 *
 * <p>The landmark is fixed for ever: another one would need every edge rewritten. A double holds
 * the weights of some 250 years.
 */
public final class Decay {

    static final Instant LANDMARK = Instant.parse("2010-01-01T00:00:00Z");
    static final Duration HALF_LIFE = Duration.ofDays(90);

    private Decay() {}

    /** What something of that time weighs: 1 at the landmark, 2 a half-life later; never 0. */
    public static double weight(Instant at) {
        double halfLives =
                (double) Duration.between(LANDMARK, at).toMillis() / HALF_LIFE.toMillis();
        return Math.pow(2, halfLives);
    }

    /** A sum of weights as a number of orders of that time, so that it can meet plain counts. */
    public static double asOf(Instant at, double weight) {
        return weight / weight(at);
    }
}
