package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardsTests {

    @Test
    void asksTheFullMeasureOfAMinuteAndLessOfLess() {
        assertThat(Guards.scaled(60)).isEqualTo(Guards.full());
        assertThat(Guards.scaled(600)).isEqualTo(Guards.full());
        assertThat(Guards.scaled(30).confirmed()).isEqualTo(25);
        assertThat(Guards.scaled(30).rejected()).isEqualTo(2);
    }
}
