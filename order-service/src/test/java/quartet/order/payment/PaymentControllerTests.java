package quartet.order.payment;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;

import java.util.List;

@OrderServiceTest
class PaymentControllerTests {

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;

    @Test
    void showsTheLedgerOfAnOrder() {
        var id = place("tok_approve");
        var payment = get("/" + id);
        assertThat(payment.status()).isEqualTo(200);
        assertThat(payment.<String>at("$.status")).isEqualTo("AUTHORISED");
        assertThat(payment.<Integer>at("$.sums.authorised.amount")).isEqualTo(1299);
        assertThat(payment.<Integer>at("$.sums.captured.amount")).isZero();
        assertThat(payment.<String>at("$.ledger[0].kind")).isEqualTo("AUTHORISE");
        assertThat(payment.<String>at("$.ledger[0].key")).isEqualTo(id + ":authorise");
        assertThat(payment.<String>at("$.ledger[0].providerReference")).startsWith("pay_");
        var order = shopper.get("/api/orders/" + id, TestTokens.operator());
        assertThat(order.<Integer>at("$.payment.authorised.amount")).isEqualTo(1299);
    }

    @Test
    void notesRefusalsToo() {
        var payment = get("/" + place("tok_decline"));
        assertThat(payment.<List<String>>at("$.ledger[*].outcome"))
                .containsExactly("DECLINED", "DONE");
        assertThat(payment.<Integer>at("$.sums.authorised.amount")).isZero();
    }

    @Test
    void findsPaymentsByOrderAndByStatus() {
        var id = place("tok_decline");
        assertThat(get("?orderId=" + id).<List<String>>at("$.items[*].orderId"))
                .containsExactly(id);
        assertThat(get("?orderId=" + id + "&status=CAPTURED").<List<Object>>at("$.items"))
                .isEmpty();
        var declined = get("?status=DECLINED&limit=1");
        assertThat(declined.<List<String>>at("$.items[*].orderId")).containsExactly(id);
        place("tok_decline");
        var next = get("?status=DECLINED&limit=1").<String>at("$.next");
        assertThat(get("?status=DECLINED&limit=1&cursor=" + next).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (var query :
                List.of(
                        "?orderId=x",
                        "?status=ODD",
                        "?limit=0",
                        "?limit=101",
                        "?cursor=!!",
                        "?x=1")) {
            assertThat(get(query).status()).as(query).isEqualTo(400);
        }
        assertThat(get("/x").status()).isEqualTo(404);
        assertThat(get("/o_" + "a".repeat(26)).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void isForOperators() {
        var path = "/api/payments/" + place("tok_approve");
        assertThat(shopper.get(path, TestTokens.guest(aGuest())).status()).isEqualTo(403);
        assertThat(shopper.get("/api/payments", TestTokens.service()).status()).isEqualTo(403);
        assertThat(shopper.get("/api/payments", "").status()).isEqualTo(401);
    }

    private String place(String token) {
        catalog.stock("PAY-MUG", 100);
        return shopper.place(aGuest(), aKey(), order("PAY-MUG", 1, token)).at("$.id");
    }

    private Shopper.Answer get(String rest) {
        return shopper.get("/api/payments" + rest, TestTokens.operator());
    }
}
