package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class PortsTests {

    /** Kafka's controller took the port of a service that had yet to start, once in 400 starts. */
    @Test
    void givesNoPortAsideThatMayBeAllottedToAnother() {
        var allotted = IntStream.generate(Ports::free).limit(500).summaryStatistics();
        var aside = IntStream.generate(Ports::aside).limit(500).summaryStatistics();
        assertThat(aside.getMin()).isGreaterThan(allotted.getMax());
        assertThat(aside.getMax()).isLessThan(32_768);
    }
}
