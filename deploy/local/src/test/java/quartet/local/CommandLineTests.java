package quartet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.local.CommandLine.NotUnderstood;

import java.nio.file.Path;

class CommandLineTests {

    @Test
    void startsWithoutAWord() throws Exception {
        var line = CommandLine.of("-d", "--port", "8081", "--data=/tmp/shop");
        assertThat(line.word()).isEqualTo(Word.START);
        assertThat(line.has("-d")).isTrue();
        assertThat(line.number("--port", 0)).isEqualTo(8081);
        assertThat(line.data(Path.of("/else"))).isEqualTo(Path.of("/tmp/shop"));
    }

    @Test
    void takesTheArgumentsOfAWord() throws Exception {
        var line = CommandLine.of("import", "sales.csv.gz", "--no-wait");
        assertThat(line.word()).isEqualTo(Word.IMPORT);
        assertThat(line.arguments()).containsExactly("sales.csv.gz");
    }

    @Test
    void republishesEverythingUnlessToldWhat() throws Exception {
        assertThat(CommandLine.of("republish").what()).isEqualTo("all");
        assertThat(CommandLine.of("republish", "stock").what()).isEqualTo("stock");
    }

    @Test
    void takesAVerbATopicAndANumberForDeadLetters() throws Exception {
        var line = CommandLine.of("dlt", "show", "orders", "5", "--json");
        assertThat(line.arguments()).containsExactly("show", "orders", "5");
        assertThat(line.has("--json")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "restart",
                "--limits production",
                "--json",
                "status --fresh",
                "logs",
                "logs a b",
                "import",
                "--port",
                "--port 80a",
                "--port 65536",
                "-d=yes",
                "order --quantity 0",
                "check everything",
                "check --within 0",
                "dlt",
                "dlt show orders 5 6",
                "republish customers",
                "republish orders stock"
            })
    void refusesWhatItDoesNotKnow(String typed) {
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> CommandLine.of(typed.split(" ")));
    }
}
