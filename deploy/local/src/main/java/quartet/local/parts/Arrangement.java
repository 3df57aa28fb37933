package quartet.local.parts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a system differs from the usual one, for tests that break it.
 *
 * @param doubled services that run twice
 * @param links through which services reach each other and the stores, if not directly
 * @param longestPause before a part that died is started again
 */
public record Arrangement(
        Set<Service> doubled,
        Optional<Links> links,
        BeforeStart beforeStart,
        Duration longestPause) {

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

    public Arrangement {
        doubled = Set.copyOf(doubled);
    }

    /** Asked before each start of a part, in the part's own thread. */
    @FunctionalInterface
    public interface BeforeStart {

        /**
         * @return more environment variables for this start; a store has no use for them
         */
        Map<String, String> of(String part) throws InterruptedException;
    }

    public static Arrangement usual() {
        return new Arrangement(Set.of(), Optional.empty(), _ -> Map.of(), USUAL_PAUSE);
    }

    /** All processes of a service. */
    List<Instance> instances(Service service) {
        return IntStream.rangeClosed(1, doubled.contains(service) ? 2 : 1)
                .mapToObj(number -> new Instance(service, number))
                .toList();
    }

    List<Instance> instances() {
        return Stream.of(Service.values()).flatMap(one -> instances(one).stream()).toList();
    }

    /** Where one service finds another part. */
    int port(Service from, String to, List<Integer> ports) {
        return links.map(through -> through.port(from, to, ports)).orElseGet(ports::getFirst);
    }
}
