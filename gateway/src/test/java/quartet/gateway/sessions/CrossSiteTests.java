package quartet.gateway.sessions;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import quartet.gateway.GatewayTest;

@GatewayTest
class CrossSiteTests {

    @Autowired WebTestClient http;

    @Test
    void answers403ToAPageOfAnotherSite() {
        http.post()
                .uri("/api/cart/items")
                .cookie(GuestCookie.NAME, "C".repeat(43))
                .header("Sec-Fetch-Site", "cross-site")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void letsTheOperatorsKeyThroughSinceNoBrowserSendsItByItself() {
        http.post()
                .uri("/api/products")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Authorization", "Bearer " + GatewayTest.OPERATOR_KEY)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
