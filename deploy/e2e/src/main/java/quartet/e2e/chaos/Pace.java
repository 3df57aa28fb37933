package quartet.e2e.chaos;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** How often shoppers act, and until when. */
final class Pace {

    private static final double LONGEST_FACTOR = 4;

    private final CountDownLatch over = new CountDownLatch(1);
    private final double meanMillis;

    /**
     * @param perSecond of all shoppers together
     */
    Pace(int shoppers, double perSecond) {
        this.meanMillis = shoppers * 1000 / perSecond;
    }

    /**
     * Waits as long as chance has it.
     *
     * @return false if there is no further turn
     */
    boolean awaitTurn(RandomGenerator random) {
        var factor = Math.min(LONGEST_FACTOR, random.nextExponential());
        return pause((long) (meanMillis * factor));
    }

    /**
     * @return false if it is over
     */
    boolean pause(long millis) {
        try {
            return !over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void end() {
        over.countDown();
    }
}
