package quartet.local.supervision;

import java.util.Set;

/** One part of a system: what must answer before it, and how it is started, any number of times. */
public record Part(String name, Set<String> needs, Starter starter) {

    public Part {
        needs = Set.copyOf(needs);
    }

    /** Starts the part, each time on the same port with the same data. */
    @FunctionalInterface
    public interface Starter {

        /**
         * Returns when the part answers a real probe.
         *
         * @throws PartDied if it ended, or did not answer in time; nothing of it is left running
         */
        Live start() throws PartDied, InterruptedException;
    }
}
