package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cold code may be slow, never wrong. */
class ColdStartTests {

    @Test
    void acceptsTheVeryFirstOrdersAfterAStart() {
        assertThat(RunningShop.firstOrders())
                .allSatisfy(answer -> assertThat(answer.status()).isIn(201, 202))
                .allSatisfy(answer -> assertThat(answer.text("/status")).isNotEqualTo("REJECTED"));
    }
}
