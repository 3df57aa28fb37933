package quartet.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTests {

    @Test
    void countsWhatThisProcessCosts() {
        var cost = Cost.of(ProcessHandle.current().pid());
        assertThat(cost.rssBytes()).isGreaterThan(10L * 1024 * 1024);
        assertThat(cost.cpuSeconds()).isPositive();
    }

    @Test
    void isNothingForAProcessThatIsGone() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        assertThat(Cost.of(gone.pid())).isEqualTo(new Cost(0, 0));
    }
}
