package quartet.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class HintsTests {

    @Test
    void saysOfAKilledPartThatItsDataIsSafe() {
        assertThat(Hints.of("neo4j", "neo4j ended with exit code 137 (killed)", List.of()))
                .contains("Data is kept", "QUARTET_NEO4J_MEMORY");
    }

    @Test
    void readsTheReasonFromTheLog() {
        var log = List.of("starting", "java.net.BindException: Address already in use");
        assertThat(Hints.of("order", "order ended with exit code 1", log))
                .contains("port of order");
    }

    @Test
    void pointsToTheLogWhereItKnowsNothing() {
        assertThat(Hints.of("order", "order ended with exit code 1", List.of("boom")))
                .isEqualTo("Its whole log: deploy/up logs order");
    }
}
