package quartet.order.orchestration;

import org.springframework.stereotype.Component;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Placing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** When to try again and when to give up. Clocks decide no more than that (DESIGN §3, rule 7). */
@Component
class Patience {

    private static final int DOUBLINGS = 10;

    private final Clock clock;
    private final RandomGenerator random;
    private final OrchestrationProperties properties;

    Patience(Clock clock, RandomGenerator random, OrchestrationProperties properties) {
        this.clock = clock;
        this.random = random;
        this.properties = properties;
    }

    /** Now, as precisely as MongoDB keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Instant leaseEnd() {
        return now().plus(properties.lease());
    }

    Instant giveUpAt(Instant claimed) {
        return claimed.plus(properties.placeWithin());
    }

    /** Whether placing has used up its tries or its time. */
    boolean spent(CheckoutState state, int tries, Instant giveUpAt) {
        return state instanceof Placing
                && (tries >= properties.tries() || !now().isBefore(giveUpAt));
    }

    /** Doubled with every try up to a minute, with half of it left to chance. */
    Instant nextTry(CheckoutState state, int tries) {
        var first = state instanceof Placing ? properties.firstPause() : properties.undoPause();
        var doubled = first.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var longest = properties.longestPause();
        var pause = (doubled.compareTo(longest) > 0 ? longest : doubled).toMillis();
        return now().plus(Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1)));
    }
}
