package quartet.e2e.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** All shoppers and the staff at once, until it is ended. What they do follows from the seed. */
final class Load {

    private static final int SHOPPERS = 24;
    private static final int DELIVERY_EVERY_MILLIS = 8000;

    private final Pace pace;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    private final List<Future<?>> working = new ArrayList<>();

    private Load(Pace pace) {
        this.pace = pace;
    }

    /**
     * @param perSecond orders, most of the time
     */
    static Load start(ShakyShop shop, HistoryLog history, long seed, double perSecond) {
        var recorder = new Recorder(shop.system().url(), history);
        var pace = new Pace(SHOPPERS, perSecond);
        var staff = new Staff(recorder, shop.system().operatorKey(), pace);
        var load = new Load(pace);
        var seeds = new SplittableRandom(seed);
        for (int i = 0; i < SHOPPERS; i++) {
            var shopper = new Shopper(i, recorder, staff, pace, seeds.split());
            load.send(shopper::shop);
        }
        RandomGenerator deliveries = seeds.split();
        load.send(
                () -> {
                    while (pace.pause(DELIVERY_EVERY_MILLIS)) {
                        staff.deliver(deliveries);
                    }
                });
        return load;
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void send(Work work) {
        working.add(
                people.submit(
                        () -> {
                            work.run();
                            return null;
                        }));
    }

    /** Returns when everybody has had their last answer. */
    void end() throws InterruptedException {
        pace.end();
        people.close();
        for (var one : working) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException("The load itself failed", failure.getCause());
            }
        }
    }
}
