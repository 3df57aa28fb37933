package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.local.check.History;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

class HistoryLogTests {

    @TempDir Path folder;

    @Test
    void writesWhatTheCheckerReads() throws Exception {
        var file = folder.resolve("history.jsonl");
        try (var log = new HistoryLog(file, Clock.systemUTC())) {
            var answered = log.invoke("c1", "place", "key", HistoryLog.read("{\"a\": 1}"));
            log.invoke("c2", "cancel", "o_x", HistoryLog.object());
            log.note("fault", HistoryLog.object().put("kind", "kill-store"));
            log.end(answered, HistoryLog.End.OK, 201, HistoryLog.read("{\"id\": \"o_x\"}"));
        }

        var history = History.of(Files.lines(file));

        assertThat(history.operations()).hasSize(2);
        var place = history.all("place").findFirst().orElseThrow();
        assertThat(place.outcome()).isEqualTo(History.Outcome.OK);
        assertThat(place.status()).isEqualTo(201);
        assertThat(place.answer().path("id").asString("")).isEqualTo("o_x");
        assertThat(history.all("cancel").findFirst().orElseThrow().outcome())
                .isEqualTo(History.Outcome.INFO);
    }
}
