package quartet.local.supervision;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A part that is a real process and does nothing; remembers how often it was started. */
final class SmallProcess {

    private final String name;
    private final List<String> stops;
    private final AtomicInteger starts = new AtomicInteger();
    private volatile boolean broken;

    SmallProcess(String name, List<String> stops) {
        this.name = name;
        this.stops = stops;
    }

    static SmallProcess called(String name) {
        return new SmallProcess(name, new CopyOnWriteArrayList<>());
    }

    /** From now on it dies while it starts. */
    void breaks() {
        broken = true;
    }

    int starts() {
        return starts.get();
    }

    Part.Starter starter() {
        return () -> {
            starts.incrementAndGet();
            if (broken) {
                throw new PartDied(name, 7);
            }
            return running();
        };
    }

    private Live running() throws PartDied {
        try {
            return new Running(name, new ProcessBuilder("sleep", "600").start(), stops);
        } catch (IOException e) {
            throw new PartDied(name, "could not be started: " + e);
        }
    }

    private record Running(String name, Process process, List<String> stops) implements Live {

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String edition() {
            return "small";
        }

        @Override
        public String address() {
            return "none://" + name;
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.of(process.pid());
        }

        @Override
        public CompletableFuture<Integer> exited() {
            return process.onExit().thenApply(Process::exitValue);
        }

        @Override
        public void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        @Override
        public void stop() {
            stops.add(name);
            kill();
        }
    }
}
