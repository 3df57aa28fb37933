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
    private final Stores stores = new Stores();
    private final Readiness readiness = Readiness.overHttp();

    /**
     * @param gatewayPort 0 for a free one
     */
    public AllParts(
            DataDirectory data, int gatewayPort, Keys keys, Programs programs, CachePlan caches)
            throws IOException {
        this.data = data;
        this.programs = programs;
        this.caches = caches;
        this.ports = new LinkedHashMap<>(new Ports(data, RandomGenerator.getDefault()).of(names()));
        if (gatewayPort != 0) {
            ports.put(Service.GATEWAY.part(), gatewayPort);
        }
        this.environment = new Environment(ports, keys, stores);
    }

    public List<Part> parts() {
        var all = new ArrayList<Part>();
        for (var store : StorePart.values()) {
            all.add(new Part(store.part(), Set.of(), () -> start(store)));
        }
        for (var service : Service.values()) {
            all.add(new Part(service.part(), service.needs(), starter(service)));
        }
        return all;
    }

    /** The address of the shop. */
    public URI url() {
        return URI.create("http://localhost:" + ports.get(Service.GATEWAY.part()));
    }

    private LiveStore start(StorePart part) throws PartDied {
        var options =
                StoreOptions.temporary()
                        .onPort(ports.getOrDefault(part.part(), 0))
                        .keptIn(data.store(part.part()))
                        .loggingTo(data.log(part.part()));
        var given = System.getenv(part.uriVariable());
        var cache = caches.of(part);
        if (given != null) {
            options = options.at(given);
        } else if (cache.isPresent()) {
            options = options.withAotCache(cache.get());
        }
        var store = part.start(options);
        stores.add(part, store);
        return new LiveStore(store);
    }

    private Starter starter(Service service) {
        return () -> {
            try {
                var program = programs.of(service);
                var cache = caches.of(service, program, data);
                var command = command(service, program, cache);
                var address = URI.create(environment.url(service));
                return ServiceProcess.start(
                        service.part(),
                        command,
                        data.note(service.part()),
                        address,
                        cache,
                        readiness);
            } catch (IOException e) {
                throw new PartDied(service.part(), "could not be started: " + e.getMessage());
            }
        };
    }

    private Command command(Service service, Program program, CacheUse cache) throws IOException {
        var words = ServiceJvm.command(service);
        words.addAll(cache.flags());
        words.addAll(List.of("-jar", program.jar().toString()));
        var log = data.log(service.part());
        return new Command(words, environment.of(service), program.directory(), log);
    }

    private static List<String> names() {
        var stores = Stream.of(StorePart.values()).map(StorePart::part);
        var services =
                Stream.of(Service.values())
                        .flatMap(one -> Stream.of(one.part(), one.managementPort()));
        return Stream.concat(stores, services).toList();
    }
}
