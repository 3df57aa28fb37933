package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.e2e.chaos.Writers.Entry;

import java.util.List;
import java.util.stream.Stream;

class WritersTests {

    @Test
    void seesAnotherGoOnInTheMiddleOfPlacing() {
        assertThat(changedHands("RESERVE a", "AUTHORISE b", "PIN b", "CONFIRMED b")).isTrue();
        assertThat(changedHands("RESERVE a", "AUTHORISE a", "PIN a", "CONFIRMED b")).isTrue();
    }

    @Test
    void seesAnotherGoOnInTheMiddleOfWhatWasDecided() {
        assertThat(changedHands("CONFIRMED a", "CAPTURE a", "SETTLE b")).isTrue();
        assertThat(changedHands("CAPTURE a", "SETTLE a", "SHIPPED b")).isTrue();
        assertThat(changedHands("PIN a", "UNDO a", "REJECTED b")).isTrue();
        assertThat(changedHands("SHIPPED a", "RESTOCK a", "REFUND b")).isTrue();
        assertThat(changedHands("SHIPPED a", "REFUND a", "SHIPPED b")).isTrue();
    }

    @Test
    void findsNothingWhereOneInstanceDidAll() {
        assertThat(changedHands("RESERVE a", "AUTHORISE a", "PIN a", "CONFIRMED a")).isFalse();
        assertThat(changedHands()).isFalse();
    }

    @Test
    void expectsAnotherWriterWhereSomebodyDecided() {
        assertThat(changedHands("CONFIRMED a", "CAPTURE b", "SETTLE b", "SHIPPED b")).isFalse();
        assertThat(changedHands("CONFIRMED a", "UNDO b", "CANCELLED b")).isFalse();
        assertThat(changedHands("AUTHORISE a", "UNDO b", "CANCELLED b")).isFalse();
        assertThat(changedHands("SHIPPED a", "RESTOCK b", "REFUND b", "SHIPPED b")).isFalse();
    }

    @Test
    void expectsAnotherWriterWhereMoreWasDecidedWhileGoodsCameBack() {
        var decidedOnTop =
                List.of(
                        new Entry("RESTOCK", "a", 1),
                        new Entry("REFUND", "b", 2),
                        new Entry("SHIPPED", "b", 1));

        assertThat(Writers.changedHands(decidedOnTop)).isFalse();
    }

    private static boolean changedHands(String... log) {
        return Writers.changedHands(
                Stream.of(log)
                        .map(line -> line.split(" "))
                        .map(parts -> new Entry(parts[0], parts[1], 1))
                        .toList());
    }
}
