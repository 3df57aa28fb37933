package quartet.local.parts;

import quartet.local.data.DataDirectory;
import quartet.local.data.Keys;
import quartet.local.data.Ports;
import quartet.local.process.Command;
import quartet.local.supervision.Part;
import quartet.local.supervision.Part.Starter;
import quartet.local.supervision.PartDied;
import quartet.stores.StoreOptions;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Every part of one system, ready to be supervised. */
public final class AllParts {

    private final DataDirectory data;
    private final Map<String, Integer> ports;
    private final Environment environment;
    private final Programs programs;
    private final CachePlan caches;
    private final Arrangement arrangement;
    private final KafkaLinks kafka;
    private final Stores stores = new Stores();
    private final Readiness readiness = Readiness.overHttp();

    /**
     * @param gatewayPort 0 for a free one
     */
    public AllParts(
            DataDirectory data,
            int gatewayPort,
            Keys keys,
            Programs programs,
            CachePlan caches,
            Arrangement arrangement)
            throws IOException {
        this.data = data;
        this.programs = programs;
        this.caches = caches;
        this.arrangement = arrangement;
        this.ports =
                new LinkedHashMap<>(
                        new Ports(data, RandomGenerator.getDefault()).of(names(arrangement)));
        if (gatewayPort != 0) {
            ports.put(Service.GATEWAY.part(), gatewayPort);
        }
        this.kafka = new KafkaLinks(arrangement, ports);
        this.environment = new Environment(ports, keys, stores, arrangement, kafka);
    }

    public List<Part> parts() {
        var all = new ArrayList<Part>();
        for (var store : StorePart.values()) {
            all.add(new Part(store.part(), Set.of(), () -> start(store)));
        }
        for (var instance : arrangement.instances()) {
            var needs = instance.service().needs();
            all.add(new Part(instance.part(), needs, starter(instance)));
        }
        return all;
    }

    /** The address of the shop. */
    public URI url() {
        return URI.create("http://localhost:" + ports.get(Service.GATEWAY.part()));
    }

    /** Where the actuator of a service's process listens. */
    public URI management(String part) {
        return URI.create("http://127.0.0.1:" + ports.get(part + "-management"));
    }

    private LiveStore start(StorePart part) throws PartDied, InterruptedException {
        try {
            return start(part, environment.of(part));
        } catch (IOException e) {
            throw new PartDied(part.part(), "has no key: " + e.getMessage());
        }
    }

    private LiveStore start(StorePart part, Map<String, String> variables)
            throws PartDied, InterruptedException {
        arrangement.beforeStart().of(part.part());
        var options =
                StoreOptions.temporary()
                        .onPort(ports.getOrDefault(part.part(), 0))
                        .withEnvironment(variables)
                        .keptIn(data.store(part.part()))
                        .loggingTo(data.log(part.part()));
        var given = System.getenv(part.uriVariable());
        var cache = caches.of(part);
        if (given != null) {
            options = options.at(given);
        } else if (cache.isPresent()) {
            options = options.withAotCache(cache.get());
        }
        if (part == StorePart.KAFKA) {
            options = options.withJvmArguments("-Dquartet.kafka.links=" + kafka.property());
        }
        var store = part.start(options);
        stores.add(part, store);
        return new LiveStore(store);
    }

    private Starter starter(Instance instance) {
        return () -> {
            try {
                var program = programs.of(instance.service());
                var cache = caches.of(instance, program, data);
                var command = command(instance, program, cache);
                var address = URI.create(environment.url(instance));
                return ServiceProcess.start(
                        instance.part(),
                        command,
                        data.note(instance.part()),
                        address,
                        cache,
                        readiness);
            } catch (IOException e) {
                throw new PartDied(instance.part(), "could not be started: " + e.getMessage());
            }
        };
    }

    private Command command(Instance instance, Program program, CacheUse cache)
            throws IOException, InterruptedException {
        var words = ServiceJvm.command(instance.service());
        words.addAll(cache.flags());
        words.addAll(List.of("-jar", program.jar().toString()));
        var log = data.log(instance.part());
        var variables = new HashMap<>(environment.of(instance));
        variables.putAll(arrangement.beforeStart().of(instance.part()));
        return new Command(words, variables, program.directory(), log);
    }

    private static List<String> names(Arrangement arrangement) {
        var stores = Stream.of(StorePart.values()).map(StorePart::part);
        var services =
                arrangement.instances().stream()
                        .flatMap(one -> Stream.of(one.part(), one.managementPort()));
        return Stream.of(stores, services, KafkaLinks.names(arrangement))
                .flatMap(names -> names)
                .toList();
    }
}
