package quartet.order.history;

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

import java.util.ArrayList;
import java.util.List;

@OrderServiceTest
class SagaControllerTests {

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;

    @Test
    void tellsASagaStepByStep() {
        var saga = get("/" + place("tok_approve") + "/saga");
        assertThat(saga.status()).isEqualTo(200);
        assertThat(saga.<List<String>>at("$.steps[*].step"))
                .containsExactly("RESERVE", "AUTHORISE", "PIN", "CONFIRMED");
        assertThat(saga.<List<String>>at("$.steps[*].requests[*].request"))
                .containsExactly("RESERVE", "AUTHORISE", "PIN");
        assertThat(saga.<List<String>>at("$.steps[*].requests[*].outcome")).containsOnly("DONE");
        assertThat(saga.<String>at("$.steps[0].endedAt"))
                .isEqualTo(saga.<String>at("$.steps[1].startedAt"));
        assertThat(saga.<Integer>at("$.steps[1].requests[0].attempts")).isOne();
        assertThat(saga.<Integer>at("$.dropped")).isZero();
    }

    @Test
    void namesWhatWasRefusedAndWhatWasUndone() {
        var saga = get("/" + place("tok_decline") + "/saga");
        assertThat(saga.<List<String>>at("$.steps[*].step"))
                .containsExactly("RESERVE", "AUTHORISE", "UNDO", "REJECTED");
        assertThat(saga.<String>at("$.steps[1].requests[0].reason")).isEqualTo("PAYMENT_DECLINED");
        assertThat(saga.<List<String>>at("$.steps[2].requests[*].request"))
                .containsExactly("RELEASE", "VOID");
        assertThat(saga.<String>at("$.reason")).isEqualTo("PAYMENT_DECLINED");
    }

    @Test
    void listsOpenSagasTheOldestFirst() {
        var first = place("tok_silent");
        var second = place("tok_silent");
        List<String> listed = new ArrayList<>();
        var page = get("/sagas?limit=1");
        for (int i = 0; i < 200; i++) {
            listed.addAll(page.<List<String>>at("$.items[*].orderId"));
            String next = page.at("$.next");
            if (next == null) {
                break;
            }
            page = get("/sagas?limit=1&cursor=" + next);
        }
        assertThat(listed).containsSubsequence(first, second).doesNotHaveDuplicates();
        assertThat(get("/sagas?limit=100").<List<String>>at("$.items[*].step"))
                .doesNotContain("CONFIRMED", "REJECTED");
    }

    @Test
    void saysWhatSagasMeanForTheirHolds() {
        var confirmed = place("tok_approve");
        var rejected = place("tok_decline");
        var nobody = "o_" + "a".repeat(26);
        var path = "/api/orders/sagas/states?id=%s&id=%s&id=%s";
        var states = shopper.get(path.formatted(confirmed, rejected, nobody), TestTokens.service());
        assertThat(states.<List<String>>at("$.items[?(@.id == '" + confirmed + "')].state"))
                .containsExactly("UNFINISHED");
        assertThat(states.<List<String>>at("$.items[?(@.id == '" + rejected + "')].state"))
                .containsExactly("UNDONE");
        assertThat(states.<List<Object>>at("$.items")).hasSize(2);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (var query : List.of("?limit=0", "?limit=101", "?cursor=x", "?x=1")) {
            assertThat(get("/sagas" + query).status()).as(query).isEqualTo(400);
        }
        var many = "id=o_" + "a".repeat(26) + ("&id=o_" + "b".repeat(26)).repeat(100);
        for (var query : List.of("", "?id=", "?id=x", "?" + many, "?ids=x")) {
            var answer = shopper.get("/api/orders/sagas/states" + query, TestTokens.service());
            assertThat(answer.status()).as(query).isEqualTo(400);
        }
        assertThat(get("/x/saga").status()).isEqualTo(404);
    }

    @Test
    void isNotForBuyers() {
        var guest = TestTokens.guest(aGuest());
        var id = place("tok_approve");
        for (var path : List.of("/sagas", "/" + id + "/saga", "/sagas/states?id=" + id)) {
            assertThat(shopper.get("/api/orders" + path, guest).status()).as(path).isEqualTo(403);
        }
        assertThat(get("/sagas/states?id=" + id).status()).isEqualTo(403);
        assertThat(shopper.get("/api/orders/sagas", TestTokens.service()).status()).isEqualTo(403);
    }

    private String place(String token) {
        catalog.stock("SAGA-MUG", 1000);
        return shopper.place(aGuest(), aKey(), order("SAGA-MUG", 1, token)).at("$.id");
    }

    private Shopper.Answer get(String rest) {
        return shopper.get("/api/orders" + rest, TestTokens.operator());
    }
}
