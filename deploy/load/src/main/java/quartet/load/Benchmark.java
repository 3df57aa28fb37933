package quartet.load;

import quartet.local.data.DataDirectory;
import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.status.StateFile;
import quartet.local.status.SystemStatus;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code deploy/load/bench}: puts goods on sale, warms up, measures, and says what it saw. */
final class Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Benchmark() {}

    public static void main(String[] typed) throws Exception {
        System.exit(run(System.out, typed));
    }

    private static int run(PrintStream out, String... typed) throws Exception {
        if (List.of(typed).contains("--help")) {
            out.print(Options.HELP);
            return 0;
        }
        Options options;
        try {
            options = Options.of(Path.of(System.getProperty("quartet.home", ".")), typed);
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage());
            return 2;
        }
        var status = status(options);
        if (!status.ready() || status.url() == null) {
            System.err.println("Quartet does not run in " + options.data() + "; deploy/up -d");
            return 2;
        }
        return measure(options, URI.create(status.url()), status, out);
    }

    private static int measure(Options options, URI url, SystemStatus status, PrintStream out)
            throws Exception {
        var operatorKey = Files.readString(Path.of(status.operatorKeyFile())).strip();
        var shop = new Shop(url, operatorKey, Pause.real(), PATIENCE);
        var skus = new Goods(shop).onSale(options.products());
        var shoppers = new Shoppers(url, skus, options.lines(), Pause.real());
        if (options.warmUp().isPositive()) {
            shoppers.order(options.clients(), options.warmUp());
        }
        var before = status(options);
        var round = shoppers.order(options.clients(), options.measured());
        var result = Result.of(options, round, before, status(options));
        if (options.json()) {
            out.println(JsonMapper.shared().writeValueAsString(result));
        } else {
            result.table().forEach(out::println);
        }
        return round.ends().keySet().equals(java.util.Set.of("CONFIRMED")) ? 0 : 1;
    }

    private static SystemStatus status(Options options) throws IOException {
        var data = new DataDirectory(options.data());
        return new StateFile(data.run("state.json"))
                .read()
                .map(SystemStatus::of)
                .orElseGet(() -> SystemStatus.nothing(""));
    }
}
