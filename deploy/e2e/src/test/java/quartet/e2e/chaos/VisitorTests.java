package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorTests {

    private final Visitor visitor = new Visitor("abc");

    @Test
    void isNamedAsTheGatewayNamesIt() {
        assertThat(visitor.customerId()).isEqualTo("g_xj4bnp4pahh6uqkbidpf3lrceo");
    }

    @Test
    void knowsTheNameOfAnOrderBeforeItIsPlaced() {
        assertThat(visitor.orderId("my-idempotency-key")).isEqualTo("o_3mnm73h475bgi4qyezf5z2ctc6");
    }
}
