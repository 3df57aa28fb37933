package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class DecksTests {

    private static final int CARDS = 10;

    @Test
    void dealsTheSameToTheSameSeed() {
        assertThat(first(40, Decks.ofProcesses(new SplittableRandom(5))))
                .isEqualTo(first(40, Decks.ofProcesses(new SplittableRandom(5))))
                .isNotEqualTo(first(40, Decks.ofProcesses(new SplittableRandom(6))));
    }

    @Test
    void comesToEveryKindBeforeItRepeatsItself() {
        var kinds =
                Stream.of(
                                Decks.ofProcesses(new SplittableRandom(1)),
                                Decks.ofLinks(new SplittableRandom(1)),
                                Decks.ofTopics(new SplittableRandom(1)))
                        .flatMap(deck -> first(CARDS, deck).stream())
                        .map(Disturbance::kind);
        assertThat(kinds).containsAll(Decks.KINDS).isSubsetOf(Decks.KINDS);
    }

    @Test
    void beginsByKillingAnOrderServiceAmidItsSagas() {
        for (long seed = 0; seed < 20; seed++) {
            var processes = first(CARDS, Decks.ofProcesses(new SplittableRandom(seed)));

            assertThat(processes.getFirst()).isInstanceOf(Disturbance.KillAmidSagas.class);
            assertThat(targets(processes.stream().limit(1), "kill-service"))
                    .isSubsetOf("order", "order-2");
            assertThat(processes.subList(1, CARDS))
                    .noneMatch(Disturbance.KillAmidSagas.class::isInstance);
        }
    }

    @Test
    void namesEveryKindThatTheCommandHasToCount() {
        assertThat(Decks.KINDS)
                .containsExactlyInAnyOrder(
                        "kill-service",
                        "kill-store",
                        "freeze",
                        "rebalance",
                        "clock",
                        "crash-point",
                        "poison",
                        "drop-reply",
                        "black-hole",
                        "reset",
                        "down",
                        "latency",
                        "slow-link");
    }

    @Test
    void letsOnlyMembersOfAGroupOfTwoLeaveAndVisitsTheOthers() {
        var processes = first(400, Decks.ofProcesses(new SplittableRandom(3))).stream();
        var topics = first(400, Decks.ofTopics(new SplittableRandom(3))).stream();

        assertThat(targets(processes, "rebalance")).containsExactlyInAnyOrder("order", "order-2");
        assertThat(targets(topics, "rebalance"))
                .containsExactlyInAnyOrder("cart", "analytics", "recommendation");
    }

    private static Set<String> targets(Stream<Disturbance> all, String kind) {
        return all.filter(one -> one.kind().equals(kind))
                .map(Disturbance::target)
                .collect(Collectors.toSet());
    }

    private static List<Disturbance> first(int many, Deck deck) {
        return Stream.generate(deck::next).limit(many).toList();
    }
}
