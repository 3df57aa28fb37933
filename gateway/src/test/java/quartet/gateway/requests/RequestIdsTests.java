package quartet.gateway.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class RequestIdsTests {

    @Test
    void keepsWhatAnybodyCouldPasteIntoASearch() {
        assertThat(RequestIds.choose("a1b2c3d4")).isEqualTo("a1b2c3d4");
        assertThat(RequestIds.choose("a".repeat(64))).hasSize(64);
    }

    @Test
    void makesItsOwnInPlaceOfAnythingElse() {
        var made = RequestIds.choose(null, new Random(7));
        assertThat(made).matches("[0-9a-f]{16}");
        assertThat(RequestIds.choose("a".repeat(65), new Random(7))).isEqualTo(made);
        assertThat(RequestIds.choose("a1b2c3d4\nforged", new Random(7))).isEqualTo(made);
    }
}
