package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What the README gives a stranger to paste does what the README says, pasted as it stands. */
class ReadmeTests {

    private static final Path README = Path.of("../../README.md");
    private static final Pattern SHELL = Pattern.compile("(?s)```sh\\n(.*?)```");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Two seconds once the code is warm, as OrderJourneyTests expects; here it may be the first.
     */
    private static final Duration COLD = Duration.ofSeconds(30);

    @TempDir private Path folder;

    @Test
    void takesAStrangerFromTheStockToAnOrderInAllDatabasesAndToARefusal() throws IOException {
        RunningShop.shopping().readmeMug();
        var blocks =
                SHELL.matcher(Files.readString(README))
                        .results()
                        .map(block -> block.group(1))
                        .toList();
        assertThat(blocks).hasSize(4);
        var stock = blocks.get(0);
        var order = blocks.get(1);
        var otherDatabases = blocks.get(2);
        var refusal = blocks.get(3);

        assertThat(available(stock)).isEqualTo(100);

        var placed = paste(order).getFirst();
        assertThat(placed.at("/status").asString()).isEqualTo("CONFIRMED");
        assertThat(placed.at("/totals/total/amount").asInt()).isEqualTo(2598);
        assertThat(available(stock)).isEqualTo(98);
        assertThat(paste(order).getFirst().at("/id")).isEqualTo(placed.at("/id"));
        assertThat(available(stock)).isEqualTo(98);
        await().atMost(COLD)
                .untilAsserted(
                        () -> {
                            var seen = paste(otherDatabases);
                            assertThat(seen.get(0).at("/units").asInt()).isEqualTo(2);
                            assertThat(seen.get(1).at("/orders").asInt()).isEqualTo(1);
                        });

        var refused = paste(refusal).getFirst();
        assertThat(refused.at("/status").asString()).isEqualTo("REJECTED");
        assertThat(refused.at("/reason").asString()).isEqualTo("PAYMENT_DECLINED");
        assertThat(available(stock)).isEqualTo(98);
    }

    private int available(String stock) throws IOException {
        return paste(stock).getFirst().at("/warehouses/W1/available").asInt();
    }

    /** Runs a block of the README in a shell, against the shop of the tests; what it printed. */
    private List<JsonNode> paste(String block) throws IOException {
        var script =
                block.replace("localhost:8080", RunningShop.address().getAuthority())
                        .replace("/tmp/", folder + "/");
        var shell =
                new ProcessBuilder("bash", "-e", "-c", script)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        shell.getOutputStream().close();
        var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.onExit().join().exitValue()).as(script).isZero();
        try (var answers = JSON.readerFor(JsonNode.class).<JsonNode>readValues(printed)) {
            return answers.readAll();
        }
    }
}
