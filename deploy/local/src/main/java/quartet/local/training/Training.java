package quartet.local.training;

import quartet.local.data.DataDirectory;
import quartet.local.data.Keys;
import quartet.local.parts.AllParts;
import quartet.local.parts.Arrangement;
import quartet.local.parts.CachePlan;
import quartet.local.parts.Program;
import quartet.local.parts.Programs;
import quartet.local.parts.Repository;
import quartet.local.parts.Service;
import quartet.local.parts.StoreCaches;
import quartet.local.parts.StorePart;
import quartet.local.seed.Seeding;
import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;
import quartet.local.supervision.PartDied;
import quartet.local.supervision.PartView;
import quartet.local.supervision.Supervisor;
import quartet.local.supervision.TooSlow;
import quartet.local.supervision.Watcher;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Runs the whole system once on data of its own, under load, and keeps what the JVMs learned as AOT
 * caches. Whatever goes wrong here is said and costs start-up time, nothing else.
 */
public final class Training {

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 2;

    private final Programs programs;
    private final StoreCaches storeCaches;
    private final DataDirectory directory;
    private final Screen screen;
    private final Clock clock;

    public Training(Repository repository, DataDirectory data, Screen screen, Clock clock) {
        this.directory = data.training();
        this.programs = new Programs(repository, clock);
        this.storeCaches = new StoreCaches(repository);
        this.screen = screen;
        this.clock = clock;
    }

    /** Makes the caches that are missing, if any. */
    public void ifNeeded() throws InterruptedException {
        try {
            var services = untrained();
            var stores = storeCaches.missing();
            if (services.isEmpty() && stores.isEmpty()) {
                return;
            }
            screen.say("    This build is new: making AOT caches first, once, some minutes");
            atOnce(stores.stream().map(this::make).toList());
            if (!services.isEmpty()) {
                train(services);
            }
        } catch (IOException | PartDied | TooSlow | ShopRefused | ExecutionException e) {
            screen.bad("training", "given up, the start is slower: " + e.getMessage());
        }
    }

    private Map<Service, Program> untrained() throws IOException, InterruptedException {
        var wanted = new EnumMap<Service, Program>(Service.class);
        for (var service : Service.values()) {
            var program = programs.of(service);
            if (program.wantsTraining()) {
                wanted.put(service, program);
            }
        }
        return wanted;
    }

    private void train(Map<Service, Program> services)
            throws IOException,
                    InterruptedException,
                    PartDied,
                    TooSlow,
                    ShopRefused,
                    ExecutionException {
        directory.startOver();
        try {
            var begun = System.nanoTime();
            record();
            screen.ok("training", "a run under load", since(begun));
            var work = new ArrayList<Callable<Void>>();
            services.forEach((service, program) -> work.add(make(service, program)));
            atOnce(work);
        } finally {
            directory.startOver();
        }
    }

    private void record()
            throws IOException,
                    InterruptedException,
                    PartDied,
                    TooSlow,
                    ShopRefused,
                    ExecutionException {
        directory.create();
        var keys = new Keys(directory);
        var parts =
                new AllParts(
                        directory,
                        0,
                        keys,
                        programs,
                        new CachePlan.Training(storeCaches),
                        Arrangement.usual());
        try (var supervisor = new Supervisor(parts.parts(), new Silent())) {
            supervisor.start(TO_START);
            screen.say("    training: started, now working");
            var shop = new Shop(parts.url(), keys.operator(), Pause.real(), PATIENCE);
            new Seeding(shop, clock, Pause.real()).once(directory.seed(), Seeding.Amount.small());
            new TrainingLoad(shop).run();
            screen.say("    training: stopping, to write down what was learned");
        }
    }

    private Callable<Void> make(StorePart store) {
        return telling(store.part(), () -> storeCaches.make(store));
    }

    private Callable<Void> make(Service service, Program program) {
        var learned = CachePlan.Training.configuration(service, directory);
        return telling(service.part(), () -> Assembly.make(service, program, learned));
    }

    private interface Making {
        void run() throws IOException, InterruptedException;
    }

    /** One cache that cannot be made takes none of the others along. */
    private Callable<Void> telling(String part, Making making) {
        return () -> {
            var begun = System.nanoTime();
            try {
                making.run();
                screen.ok("training", part, since(begun));
            } catch (IOException e) {
                screen.bad("training", String.valueOf(e.getMessage()));
            }
            return null;
        };
    }

    /** A few at a time. */
    private static void atOnce(List<Callable<Void>> work)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(work)) {
                one.get();
            }
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static final class Silent implements Watcher {

        @Override
        public void changed(PartView part) {}

        @Override
        public void died(PartView part, String how, Duration pause) {}
    }
}
