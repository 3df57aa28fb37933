package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import quartet.e2e.proxy.Fault;
import quartet.e2e.proxy.RecordedRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every step of an order, with its service dying before and after each write, and with every answer
 * lost: the order comes to its end within ten seconds of the service being ready again, and
 * afterwards all books agree. Only one instance of each service runs, so nobody else helps.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultMatrixTests {

    /** Ten seconds are promised; a busy machine is given more, unless -Dfaults.within=10. */
    private static final Duration PROMISED = Duration.ofSeconds(Long.getLong("faults.within", 30));

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SECOND_INSTANCES = List.of("order-2", "catalog-2");
    private static final ShakyShop SHOP = ShopToBreak.shop();
    private static final Path FILE = ShopToBreak.directory().resolve("matrix.jsonl");
    private static HistoryLog history;
    private static @Nullable CrashCase armed;
    private static int armedStarts;

    static {
        try {
            history = new HistoryLog(FILE, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void leaveOneInstanceOfEach() {
        SECOND_INSTANCES.forEach(SHOP.restarts()::hold);
        SECOND_INSTANCES.forEach(SHOP.system()::kill);
    }

    @AfterAll
    static void bringThemBack() {
        SHOP.heal();
        history.close();
    }

    static List<CrashCase> crashes() {
        return CrashCase.cases();
    }

    static Stream<Arguments> lostAnswers() {
        var placing =
                Stream.of(
                        arguments("PUT /api/holds/[^/]+", Scenario.PLACE),
                        arguments("POST /authorisations", Scenario.PLACE),
                        arguments("PUT /api/holds/[^/]+/pin", Scenario.PLACE),
                        arguments("PUT /api/holds/[^/]+/release", Scenario.REJECT),
                        arguments("POST /authorisations/[^/]+/void", Scenario.CANCEL));
        var shipping =
                Stream.of(
                        arguments("POST /authorisations/[^/]+/captures", Scenario.SHIP),
                        arguments("PUT /api/holds/[^/]+/settle", Scenario.SHIP));
        return CrashCase.ALL ? Stream.concat(placing, shipping) : placing;
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("crashes")
    void endsSoonAfterItsServiceDiedAndIsReadyAgain(CrashCase crash) {
        arm(crash);
        var part = crash.part();
        var starts = SHOP.system().starts(part);
        SHOP.restarts().once(part, next(crash));
        var order = new OneOrder(SHOP, history, crash.scenario());

        await().atMost(PATIENCE)
                .until(
                        () -> {
                            order.goOn();
                            return SHOP.system().starts(part) > starts;
                        });
        await().atMost(PATIENCE).until(() -> SHOP.isReady(part));
        armedStarts = starts + 1;

        await().atMost(PROMISED)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            order.goOn();
                            return order.ended();
                        });
    }

    /**
     * The restart that follows a crash is armed for the next one; unless the recovery of the last
     * order came to that point too.
     */
    private static void arm(CrashCase crash) {
        var part = crash.part();
        await().atMost(PATIENCE).until(() -> SHOP.isReady(part));
        var starts = SHOP.system().starts(part);
        if (!crash.equals(armed) || starts != armedStarts) {
            SHOP.restarts().once(part, crash.environment());
            SHOP.system().kill(part);
            await().atMost(PATIENCE).until(() -> SHOP.system().starts(part) > starts);
            await().atMost(PATIENCE).until(() -> SHOP.isReady(part));
        }
    }

    private static Map<String, String> next(CrashCase crash) {
        var all = crashes();
        var at = all.indexOf(crash) + 1;
        var more = at < all.size() && all.get(at).part().equals(crash.part());
        armed = more ? all.get(at) : null;
        return more ? all.get(at).environment() : Map.of();
    }

    @Order(2)
    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("lostAnswers")
    void endsAsWantedAlthoughTheAnswerWasLost(String request, Scenario scenario) {
        var order = new OneOrder(SHOP, history, scenario);
        SHOP.traps().set(one -> is(one, request, order.id()), new Fault.ResetReply());

        await().atMost(PATIENCE)
                .until(
                        () -> {
                            order.goOn();
                            return SHOP.traps().sprung();
                        });

        await().atMost(PROMISED)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            order.goOn();
                            return order.endedAsWanted();
                        });
    }

    private static boolean is(RecordedRequest request, String pattern, String order) {
        return (request.method() + " " + request.path()).matches(pattern)
                && (request.path().contains(order) || request.body().contains(order));
    }

    @Order(3)
    @Test
    void changesNothingWhenEveryInternalRequestComesAgainAfterTheEnd() throws Exception {
        bringThemBackAndRest();
        var before = Judgement.atRest(SHOP, ShopToBreak.histories());
        assertThat(before.violations()).isEmpty();

        var late = new LateDuplicates(SHOP);
        assertThat(late.sendAll()).isGreaterThan(15);

        assertThat(Judgement.atRest(SHOP, ShopToBreak.histories()).dump()).isEqualTo(before.dump());
    }

    private static void bringThemBackAndRest() {
        SHOP.heal();
        SECOND_INSTANCES.forEach(part -> await().atMost(PATIENCE).until(() -> SHOP.isReady(part)));
    }
}
