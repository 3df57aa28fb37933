package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

@OrderServiceTest
class OrderControllerTests {

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;

    @Test
    void showsAnOrderToItsOwnerAndToOperatorsOnly() {
        var guest = aGuest();
        var path = place(guest).location();

        var own = shopper.get(path, TestTokens.guest(guest));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).doesNotContain("customerId");
        assertThat(shopper.get(path, TestTokens.operator()).<String>at("$.customerId"))
                .isEqualTo(guest);
        for (var other : new String[] {path, "/api/orders/o_" + "a".repeat(26), "/api/orders/x"}) {
            var answer = shopper.get(other, TestTokens.guest(aGuest()));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
        var cancel =
                shopper.send(HttpMethod.POST, path + "/cancel", TestTokens.guest(aGuest()), "", "");
        assertThat(cancel.status()).isEqualTo(404);
    }

    @Test
    void pagesThroughOnesOwnOrdersNewestFirst() {
        var guest = aGuest();
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.addFirst(place(guest).at("$.id"));
        }
        List<String> listed = new ArrayList<>();
        @Nullable String next = "";
        for (int page = 0; page < 5 && next != null; page++) {
            var path = "/api/orders?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next);
            var answer = shopper.get(path, TestTokens.guest(guest));
            listed.addAll(answer.<List<String>>at("$.items[*].id"));
            next = answer.at("$.next");
        }
        assertThat(listed).isEqualTo(placed);
    }

    @Test
    void letsOperatorsFilter() {
        var guest = aGuest();
        var id = place(guest).<String>at("$.id");
        var path = "/api/orders?customerId=" + guest + "&status=";
        assertThat(
                        shopper.get(path + "CONFIRMED", TestTokens.operator())
                                .<List<String>>at("$.items[*].id"))
                .containsExactly(id);
        assertThat(
                        shopper.get(path + "REJECTED", TestTokens.operator())
                                .<List<String>>at("$.items"))
                .isEmpty();
    }

    @Test
    void refusesFiltersItDoesNotKnow() {
        for (var query :
                new String[] {
                    "limit=0", "limit=101", "status=ODD", "cursor=!!", "customerId=g_a", "x=1"
                }) {
            var answer = shopper.get("/api/orders?" + query, TestTokens.guest(aGuest()));
            assertThat(answer.status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void trustsOnlyTokensMadeForIt() {
        var now = Clock.systemUTC().instant();
        var other =
                Base64.getEncoder()
                        .encodeToString(
                                "another key of thirty-two bytes!"
                                        .getBytes(StandardCharsets.UTF_8));
        assertThat(
                        status(
                                TestTokens.of(
                                        TestTokens.KEY,
                                        "quartet",
                                        "order",
                                        aGuest(),
                                        "guest",
                                        now)))
                .isEqualTo(200);
        assertThat(status(TestTokens.of(other, "quartet", "order", aGuest(), "guest", now)))
                .isEqualTo(401);
        assertThat(status(TestTokens.of(TestTokens.KEY, "else", "order", aGuest(), "guest", now)))
                .isEqualTo(401);
        assertThat(status(TestTokens.of(TestTokens.KEY, "quartet", "cart", aGuest(), "guest", now)))
                .isEqualTo(401);
        assertThat(status(aged(now, 67))).isEqualTo(401);
        assertThat(status(aged(now, 62))).isEqualTo(200);
        assertThat(
                        status(
                                TestTokens.of(
                                        TestTokens.KEY,
                                        "quartet",
                                        "order",
                                        aGuest(),
                                        "nobody",
                                        now)))
                .isEqualTo(403);
    }

    private static String aged(Instant now, long seconds) {
        return TestTokens.of(
                TestTokens.KEY, "quartet", "order", aGuest(), "guest", now.minusSeconds(seconds));
    }

    private int status(String token) {
        return shopper.get("/api/orders", token).status();
    }

    private Shopper.Answer place(String guest) {
        catalog.stock("LIST-MUG", 100);
        return shopper.place(guest, aKey(), order("LIST-MUG", 1, "tok_approve"));
    }
}
