package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import quartet.e2e.Answer;
import quartet.e2e.proxy.Fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Every step of an order, with its service dying before and after each write, with every answer
 * lost, every request doubled or late, and with every store failing: the order comes to its end
 * within ten seconds of all being well again, and afterwards all books agree. Only one instance of
 * each service runs, so nobody else helps.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultMatrixTests {

    /** Ten seconds are promised; a busy machine is given more, unless -Dfaults.within=10. */
    private static final Duration PROMISED = Duration.ofSeconds(Long.getLong("faults.within", 30));

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final List<String> SECOND_INSTANCES = List.of("order-2", "catalog-2");
    private static final ShakyShop SHOP = ShopToBreak.shop();
    private static final Path FILE = ShopToBreak.directory().resolve("matrix.jsonl");
    private static final Arming ARMING = new Arming(SHOP, CrashCase.cases());
    private static HistoryLog history;

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

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("quartet.e2e.chaos.CrashCase#cases")
    void endsSoonAfterItsServiceDiedAndIsReadyAgain(CrashCase crash) {
        ARMING.arm(crash);
        var part = crash.part();
        var starts = SHOP.system().starts(part);
        var order = new OneOrder(SHOP, history, crash.scenario());

        goOn(order, PATIENCE, () -> SHOP.system().starts(part) > starts);
        ARMING.awaitReady(part);

        goOn(order, PROMISED, order::ended);
    }

    static Set<InternalCall> lostAnswers() {
        return CrashCase.ALL
                ? EnumSet.allOf(InternalCall.class)
                : EnumSet.range(InternalCall.RESERVE, InternalCall.VOID);
    }

    @Order(2)
    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void endsAsWantedAlthoughTheAnswerWasLost(InternalCall call) {
        var order = new OneOrder(SHOP, history, call.scenario());
        var trap = SHOP.traps().breakBehind(call.of(order), new Fault.ResetReply());

        goOn(order, PATIENCE, trap::sprung);

        goOn(order, PROMISED, order::endedAsWanted);
    }

    static Set<InternalCall> doubled() {
        return CrashCase.ALL
                ? EnumSet.allOf(InternalCall.class)
                : EnumSet.of(InternalCall.AUTHORISE);
    }

    /** The twin comes first and is answered while the request itself waits to go on. */
    @Order(3)
    @ParameterizedTest(name = "{0}")
    @MethodSource("doubled")
    void endsAsIfItHadAskedOnceAlthoughTheRequestArrivesTwice(InternalCall call) {
        var scenario = call.scenario();
        var order = new OneOrder(SHOP, history, scenario);
        var before = Books.of(SHOP, order).levels().getFirst();
        var late = new LateDuplicates(SHOP);
        var twin = new CompletableFuture<Answer>();
        SHOP.traps()
                .before(
                        call.of(order),
                        request -> twin.completeAsync(() -> late.send(request), Runnable::run));

        goOn(order, PATIENCE, order::endedAsWanted);

        assertThat(twin).isCompletedWithValueMatching(answer -> answer.status() == 200);
        var after = Books.of(SHOP, order);
        assertThat(after.levels().getFirst()).isEqualTo(before.plus(scenario.moved()));
        assertThat(after.paid()).doesNotHaveDuplicates();
    }

    static Stream<Arguments> delayed() {
        var cheapest = arguments(InternalCall.RESERVE, Scenario.CALL_OFF, "HOLD_GONE");
        var more =
                Stream.of(
                        arguments(InternalCall.RESERVE, Scenario.GIVE_UP, "HOLD_GONE"),
                        arguments(InternalCall.AUTHORISE, Scenario.CALL_OFF, "VOIDED"),
                        arguments(InternalCall.AUTHORISE, Scenario.GIVE_UP, "VOIDED"),
                        arguments(InternalCall.PIN, Scenario.CALL_OFF, "HOLD_GONE"),
                        arguments(InternalCall.PIN, Scenario.GIVE_UP, "HOLD_GONE"));
        return Stream.concat(Stream.of(cheapest), CrashCase.ALL ? more : Stream.of());
    }

    @Order(4)
    @ParameterizedTest(name = "{0} until {1}")
    @MethodSource("delayed")
    void refusesWhatArrivesOnlyAfterItWasUndone(
            InternalCall call, Scenario scenario, String refusal) {
        var order = new OneOrder(SHOP, history, scenario);
        var trap = SHOP.traps().swallow(call.of(order));
        goOn(order, PATIENCE, order::endedAsWanted);
        SHOP.traps().lift(trap);
        var undone = Books.of(SHOP, order);

        var late = new LateDuplicates(SHOP);
        assertThat(trap.caught())
                .isNotEmpty()
                .extracting(request -> late.send(request).text("/code"))
                .containsOnly(refusal);

        assertThat(Books.of(SHOP, order)).isEqualTo(undone);
        assertThat(order.endedAsWanted()).isTrue();
    }

    @Order(5)
    @EnabledIfSystemProperty(named = "faults", matches = "all")
    @ParameterizedTest(name = "{0}")
    @MethodSource("quartet.e2e.chaos.StoreCase#onlookers")
    void endsAsWantedWhileNobodyCanLearnOfIt(StoreCase store) {
        var order = new OneOrder(SHOP, history, store.scenario());
        var trap = trap(store, order);
        try {
            goOn(order, PATIENCE, trap::sprung);
            await().atMost(PROMISED)
                    .during(AWAY)
                    .pollInterval(LOOK_EVERY)
                    .until(() -> on(order, order::endedAsWanted));
        } finally {
            mend(store, trap);
        }
    }

    /** Whoever comes later is served, even if this order had to be given up while placing. */
    @Order(6)
    @EnabledIfSystemProperty(named = "faults", matches = "all")
    @ParameterizedTest(name = "{0}")
    @MethodSource("quartet.e2e.chaos.StoreCase#needed")
    void endsAsWantedOnceItsStoreIsBack(StoreCase store) {
        var order = new OneOrder(SHOP, history, store.scenario());
        var trap = trap(store, order);
        try {
            goOn(order, PATIENCE, trap::sprung);
            goOn(order, PATIENCE, () -> order.suffers() || store.over(order));
        } finally {
            mend(store, trap);
        }

        goOn(order, PROMISED, () -> store.over(order));
        var next = new OneOrder(SHOP, history, store.scenario());
        goOn(next, PROMISED, next::endedAsWanted);
    }

    private static Trap trap(StoreCase store, OneOrder order) {
        var harm = store.harm();
        await().atMost(PATIENCE).until(() -> harm.isOver(SHOP));
        return SHOP.traps().before(store.when().of(order), _ -> harm.inflict(SHOP));
    }

    private static void mend(StoreCase store, Trap trap) {
        var harm = store.harm();
        SHOP.traps().lift(trap);
        harm.mend(SHOP);
        await().atMost(PATIENCE).until(() -> harm.isOver(SHOP));
    }

    private static void goOn(OneOrder order, Duration atMost, BooleanSupplier until) {
        await().atMost(atMost).pollInterval(LOOK_EVERY).until(() -> on(order, until));
    }

    /** Looks first: while a store is away a further question may take seconds. */
    private static boolean on(OneOrder order, BooleanSupplier until) {
        var reached = until.getAsBoolean();
        if (!reached) {
            order.goOn();
        }
        return reached;
    }

    @Order(7)
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
