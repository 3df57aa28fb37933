package quartet.e2e.chaos;

import quartet.e2e.Client;
import quartet.e2e.proxy.Network;
import quartet.e2e.proxy.RecordedRequest;
import quartet.e2e.proxy.RecordedRequests;
import quartet.e2e.proxy.Wiretap;
import quartet.local.Launcher;
import quartet.local.RunningSystem;
import quartet.local.StartFailed;
import quartet.local.SystemOptions;
import quartet.local.data.Ports;
import quartet.local.parts.Arrangement;
import quartet.local.parts.Service;
import quartet.local.status.Screen;
import quartet.local.supervision.PartState;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A whole shop in which anything can be broken: order- and catalog-service run twice, and every
 * connection between services, and from services to stores, goes through a {@link Network}.
 */
public final class ShakyShop implements AutoCloseable {

    /** Apart from the ports that parts are given, and from those for outgoing connections. */
    private static final int LOWEST_PORT = 12_000;

    private static final int HIGHEST_PORT = 20_000;
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<String> RECORDED = Set.of("order-catalog", "order-payments");

    private final Network network;
    private final Restarts restarts;
    private final Map<String, RecordedRequests> records;
    private final Traps traps;
    private final RunningSystem system;

    private ShakyShop(
            Network network,
            Restarts restarts,
            Map<String, RecordedRequests> records,
            Traps traps,
            RunningSystem system) {
        this.network = network;
        this.restarts = restarts;
        this.records = records;
        this.traps = traps;
        this.system = system;
    }

    /** Starts it in a directory of its own and returns when it is ready. */
    public static ShakyShop start(Path data) throws IOException, StartFailed, InterruptedException {
        var network = new Network();
        var restarts = new Restarts();
        var traps = new Traps(network);
        var records = new ConcurrentHashMap<String, RecordedRequests>();
        var ports = new ConcurrentHashMap<String, Integer>();
        var arrangement =
                new Arrangement(
                        Set.of(Service.ORDER, Service.CATALOG),
                        Optional.of(
                                (from, to, upstreams) ->
                                        ports.computeIfAbsent(
                                                from.part() + "-" + to,
                                                name ->
                                                        link(
                                                                network, name, upstreams, records,
                                                                traps))),
                        restarts,
                        PAUSE);
        try {
            var options = SystemOptions.forTests(data).arranged(arrangement);
            var system = Launcher.start(options, log(data));
            return new ShakyShop(network, restarts, records, traps, system);
        } catch (IOException | StartFailed | InterruptedException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private static int link(
            Network network,
            String name,
            List<Integer> upstreams,
            Map<String, RecordedRequests> records,
            Traps traps) {
        var tap =
                RECORDED.contains(name)
                        ? records.computeIfAbsent(
                                name, _ -> new RecordedRequests(name, traps::lets))
                        : Wiretap.DEAF;
        for (int tries = 1; ; tries++) {
            try {
                return network.connect(name, freePort(), upstreams, tap).port();
            } catch (UncheckedIOException taken) {
                if (tries == TRIES) {
                    throw taken;
                }
            }
        }
    }

    /** What the launcher says of every death and return would drown what is worth reading. */
    private static Screen log(Path data) throws IOException {
        Files.createDirectories(data);
        var file = Files.newOutputStream(data.resolve("launcher.log"));
        return new Screen(new PrintStream(file, true, StandardCharsets.UTF_8), false);
    }

    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, HIGHEST_PORT)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    public RunningSystem system() {
        return system;
    }

    public Network network() {
        return network;
    }

    Restarts restarts() {
        return restarts;
    }

    /** What order-service has asked of others. */
    public List<RecordedRequest> recorded() {
        return records.values().stream().flatMap(one -> one.all().stream()).toList();
    }

    Traps traps() {
        return traps;
    }

    /** Somebody who may do everything. */
    public Client operator() {
        return new Client(system.url(), Map.of("Authorization", "Bearer " + system.operatorKey()));
    }

    boolean isReady(String part) {
        return system.states().get(part) == PartState.READY;
    }

    /** Whether it is ready, and where two of its kind run, the other one too: one has to go on. */
    boolean isWhole(String part) {
        var ofItsKind = doubled().filter(one -> kind(one).equals(kind(part)));
        return isReady(part) && ofItsKind.allMatch(this::isReady);
    }

    private static String kind(String part) {
        return part.replace("-2", "");
    }

    /** Nothing is broken any more; what is down comes back. */
    public void heal() {
        network.heal();
        restarts.releaseAll();
        system.states().keySet().forEach(system::thaw);
    }

    @Override
    public void close() {
        heal();
        system.close();
        network.close();
    }

    /** The parts of which more than one process runs. */
    static Stream<String> doubled() {
        return Stream.of("order", "order-2", "catalog", "catalog-2");
    }
}
