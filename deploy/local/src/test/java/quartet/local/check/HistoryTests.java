package quartet.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import quartet.local.check.History.Operation;
import quartet.local.check.History.Outcome;

import java.util.stream.Stream;

class HistoryTests {

    private static final String INVOKE =
            """
            {"n": 1, "type": "invoke", "at": "2026-11-21T12:00:00Z", "client": "c1", "op": "place",
             "key": "k1", "request": {"notes": "k1"}}\
            """;

    @Test
    void joinsARequestWithItsAnswer() {
        var ok =
                """
                {"n": 1, "type": "ok", "at": "2026-11-21T12:00:01Z", "status": 201,
                 "answer": {"id": "o_1"}}\
                """;
        var operation = only(INVOKE, ok);
        assertThat(operation.outcome()).isEqualTo(Outcome.OK);
        assertThat(operation.status()).isEqualTo(201);
        assertThat(operation.answer().path("id").asString("")).isEqualTo("o_1");
        assertThat(operation.ended()).isAfter(operation.invoked());
    }

    @Test
    void countsWhatWasNeverAnsweredAsUnknown() {
        assertThat(only(INVOKE).outcome()).isEqualTo(Outcome.INFO);
        var info = "{\"n\": 1, \"type\": \"info\", \"at\": \"2026-11-21T12:00:01Z\"}";
        assertThat(only(INVOKE, info).outcome()).isEqualTo(Outcome.INFO);
    }

    @Test
    void leavesTheNemesisAlone() {
        assertThat(only("{\"type\": \"fault\", \"what\": \"kill\"}", INVOKE).key()).isEqualTo("k1");
    }

    @Test
    void refusesAnAnswerToNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only("{\"n\": 9, \"type\": \"ok\"}"))
                .withMessageContaining("never began");
    }

    private static Operation only(String... lines) {
        var operations = History.of(Stream.of(lines)).operations();
        assertThat(operations).hasSize(1);
        return operations.getFirst();
    }
}
