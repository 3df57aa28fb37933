package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
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
                Stream.concat(
                                first(CARDS, Decks.ofProcesses(new SplittableRandom(1))).stream(),
                                first(CARDS, Decks.ofLinks(new SplittableRandom(1))).stream())
                        .map(Disturbance::kind);
        assertThat(kinds)
                .contains(
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

    private static List<Disturbance> first(int many, Deck deck) {
        return Stream.generate(deck::next).limit(many).toList();
    }
}
