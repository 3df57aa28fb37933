package quartet.local.supervision;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A part as it stands now.
 *
 * @param startTime how long its last start took until it answered; zero before that
 * @param waitingFor the parts it needs that do not answer yet
 * @param starts how often it was started
 */
public record PartView(
        String name,
        PartState state,
        @Nullable Live live,
        Duration startTime,
        Set<String> waitingFor,
        int starts) {

    static PartView waiting(String name, Set<String> needs) {
        return new PartView(name, PartState.WAITING, null, Duration.ZERO, needs, 0);
    }

    PartView starting() {
        return new PartView(name, PartState.STARTING, null, startTime, Set.of(), starts + 1);
    }

    PartView ready(Live now, Duration took) {
        return new PartView(name, PartState.READY, now, took, Set.of(), starts);
    }

    PartView gone(PartState state) {
        return new PartView(name, state, null, startTime, Set.of(), starts);
    }

    /** The running part, if it runs. */
    public Optional<Live> running() {
        return Optional.ofNullable(live);
    }
}
