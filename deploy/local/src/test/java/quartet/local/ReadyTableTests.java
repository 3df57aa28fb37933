package quartet.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ReadyTableTests {

    @Test
    void fitsEightyColumnsAndEndsWithAnOrderToPaste() {
        var lines = ReadyTable.of("http://localhost:8080", Duration.ofSeconds(41));
        assertThat(lines.getFirst()).isEqualTo("Ready in 41 s.");
        assertThat(lines).allMatch(line -> line.length() <= 80);
        assertThat(String.join("\n", lines))
                .contains("curl http://localhost:8080/api/orders", "Idempotency-Key", "MUG-BLUE");
    }
}
