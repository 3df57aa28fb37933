package quartet.local;

import quartet.local.CommandLine.NotUnderstood;
import quartet.local.check.CheckWord;
import quartet.local.check.Checker;
import quartet.local.check.collect.Addresses;
import quartet.local.data.DataDirectory;
import quartet.local.figures.CatchingUp;
import quartet.local.letters.DeadLetters;
import quartet.local.letters.DltWord;
import quartet.local.ordering.FollowingAnOrder;
import quartet.local.parts.Repository;
import quartet.local.preflight.Finding;
import quartet.local.preflight.Preflight;
import quartet.local.process.LogTail;
import quartet.local.republishing.Republishing;
import quartet.local.sales.SalesImport;
import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;
import quartet.local.status.StatusTable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code deploy/up}: understands what was typed and does it. */
public final class Up {

    private static final int OK = 0;
    private static final int VIOLATED = 1;
    private static final int LOG_LINES = 200;
    private static final int REST_WITHIN = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final CommandLine line;
    private final Repository repository;
    private final DataDirectory data;
    private final Screen screen;
    private final Clock clock;

    private Up(CommandLine line, Repository repository, Screen screen, Clock clock) {
        this.line = line;
        this.repository = repository;
        this.data = new DataDirectory(line.data(repository.data()));
        this.screen = screen;
        this.clock = clock;
    }

    public static void main(String[] typed) {
        Logger.getLogger("").setLevel(Level.OFF); // Drivers tell of every try.
        var screen = Screen.standard();
        try {
            var line = CommandLine.of(typed);
            System.exit(new Up(line, Repository.find(), screen, Clock.systemUTC()).run());
        } catch (NotUnderstood e) {
            screen.say("deploy/up: " + e.getMessage() + ". Words and options: deploy/up --help");
        } catch (IOException | ShopRefused e) {
            screen.say("deploy/up: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        System.exit(StartFailed.PREFLIGHT);
    }

    private int run() throws IOException, ShopRefused, InterruptedException {
        return switch (line.word()) {
            case START -> new Starting(line, repository, data, screen).run();
            case DOCTOR -> doctor();
            case STATUS -> status();
            case STOP -> stop();
            case LOGS -> logs(line.arguments().getFirst());
            case ORDER -> order();
            case IMPORT -> importFile(Path.of(line.arguments().getFirst()));
            case CHECK -> check();
            case DLT -> deadLetters();
            case REPUBLISH -> republish();
        };
    }

    private int doctor() {
        var port = line.number("--port", CommandLine.DEFAULT_PORT);
        var findings = Preflight.of(repository.root(), data, port, clock).run();
        if (line.has("--json")) {
            screen.say(JsonMapper.shared().writeValueAsString(findings));
        } else {
            findings.forEach(this::show);
        }
        return findings.stream().anyMatch(Finding::failed) ? StartFailed.PREFLIGHT : OK;
    }

    private void show(Finding finding) {
        if (finding.level() == Finding.Level.OK) {
            screen.ok(finding.check(), finding.message(), Duration.ZERO);
        } else {
            screen.bad(finding.check(), finding.message());
        }
    }

    private int status() {
        var status = new Running(data).status();
        if (line.has("--json")) {
            screen.say(JsonMapper.shared().writeValueAsString(status));
        } else {
            StatusTable.of(status).forEach(screen::say);
        }
        return status.ready() ? OK : StartFailed.PART_DIED;
    }

    private int stop() throws IOException {
        screen.say(new Running(data).stop() ? "Stopped. Data is kept." : "Nothing was running.");
        return OK;
    }

    private int logs(String part) throws IOException {
        var log = data.log(part);
        if (!Files.exists(log)) {
            throw new IOException("There is no log of '" + part + "' in " + log.getParent());
        }
        LogTail.of(log, LOG_LINES).forEach(screen::say);
        return OK;
    }

    private int order() throws IOException, ShopRefused, InterruptedException {
        var following = new FollowingAnOrder(shop(), screen, clock, Pause.real());
        following.place(
                line.text("--sku", "MUG-BLUE"),
                line.number("--quantity", 1),
                line.text("--token", "tok_approve"));
        return OK;
    }

    private int importFile(Path file) throws IOException, ShopRefused, InterruptedException {
        var shop = shop();
        var catchingUp = new CatchingUp(shop, clock, Pause.real());
        var rejects = data.imports().resolve(file.getFileName() + ".rejects.csv");
        new SalesImport(shop, screen, clock, catchingUp).run(file, rejects, !line.has("--no-wait"));
        return OK;
    }

    private int check() throws IOException, InterruptedException {
        var checker = new Checker(Addresses.of(new Running(data)::address));
        var within = Duration.ofSeconds(line.number("--within", REST_WITHIN));
        return new CheckWord(checker, screen, line.has("--json")).run(within) ? OK : VIOLATED;
    }

    private int deadLetters() throws IOException {
        try (var letters = new DeadLetters(new Running(data).address("kafka"))) {
            var word = new DltWord(letters, screen, line.has("--json"));
            word.run(line.arguments(), line.options().get("--id"));
        }
        return OK;
    }

    private int republish() throws IOException, ShopRefused, InterruptedException {
        new Republishing(shop(), screen, clock).run(line.what());
        return OK;
    }

    private Shop shop() throws IOException {
        return new Running(data).shop(PATIENCE);
    }
}
