package quartet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class GatewayApplicationTests {

    @Autowired WebTestClient http;

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/products?limit=5,                    catalog",
        "GET,  /api/products/MUG-BLUE,                   catalog",
        "GET,  /api/stock/MUG-BLUE,                      catalog",
        "POST, /api/stock/MUG-BLUE/movements,            catalog",
        "GET,  /api/warehouses,                          catalog",
        "GET,  /api/categories,                          catalog",
        "POST, /api/products/import,                     catalog",
        "GET,  /api/cart,                                cart",
        "PUT,  /api/cart/items/MUG-BLUE,                 cart",
        "POST, /api/shopping,                            cart",
        "GET,  /api/bestsellers/MUG-BLUE,                cart",
        "GET,  /api/recent,                              cart",
        "POST, /api/orders,                              order",
        "POST, /api/orders/import,                       order",
        "GET,  /api/orders/o_abcdefghijklmnopqrstuvwxyz, order",
        "GET,  /api/payments?status=CAPTURED,            order",
        "GET,  /api/payments/o_abcdefghijklmnopqrstuvwxyz, order",
        "POST, /api/orders/o_a/returns/r_a/receive,      order",
        "GET,  /api/orders/o_a/saga,                     order",
        "GET,  /api/orders/sagas,                        order",
        "POST, /api/orders/republish,                    order",
        "GET,  /api/payments?orderId=o_a,                order",
        "GET,  /api/payments/o_a,                        order",
        "PUT,  /api/stock/MUG-BLUE/reorder-level,        catalog",
        "POST, /api/stock/reconciliation,                catalog",
        "POST, /api/stock/republish,                     catalog",
        "POST, /api/products/republish,                  catalog",
        "GET,  /api/analytics/sales?from=2026-11-01,     analytics",
        "GET,  /api/live?topics=orders,                  analytics",
    })
    void routesAPathToItsServiceWithATokenForIt(HttpMethod method, String path, String service) {
        http.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + GatewayTest.OPERATOR_KEY)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Echo.class)
                .value(
                        echo -> {
                            assertThat(echo.service()).isEqualTo(service);
                            assertThat(echo.path()).isEqualTo(path);
                            assertThat(echo.token().audience()).containsExactly(service);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/holds/o_abcdefghijklmnopqrstuvwxyz",
                "/api/carts/g_a",
                "/api/orders/sagas/states?id=o_a",
                "/api/payments/webhook",
                "/api/payments/webhook/x",
                "/api/stock/returns/r_a",
                "/api/unknown",
                "/nowhere",
                "/actuator",
                "/actuator/health",
                "/actuator/gateway/routes",
            })
    void answers404WhereNothingIs(String path) {
        http.get()
                .uri(path)
                .header("Authorization", "Bearer " + GatewayTest.OPERATOR_KEY)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND")
                .jsonPath("$.type")
                .isEqualTo("about:blank")
                .jsonPath("$.status")
                .isEqualTo(404)
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/payments/webhook",
                "/api/payments/webhook/",
                "/api/payments",
                "/api/payments/o_abcdefghijklmnopqrstuvwxyz",
            })
    void hasNoDoorForThePaymentProvider(String path) {
        http.post()
                .uri(path)
                .header("Authorization", "Bearer " + GatewayTest.OPERATOR_KEY)
                .header("Quartet-Signature", "sha256=00")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void tellsOnItsMainPortThatItLives(String path) {
        http.get().uri(path).exchange().expectStatus().isOk();
    }

    @Test
    void showsItsMetricsOnTheOtherPort(@LocalManagementPort int port) {
        var management = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        management.get().uri("/actuator/metrics").exchange().expectStatus().isOk();
        management.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
        management.get().uri("/actuator/gateway/routes").exchange().expectStatus().isNotFound();
    }

    @Test
    void passesOnWhatAServiceRefuses() {
        http.get()
                .uri("/api/products?stub=refuses")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .isEqualTo("no");
    }

    @Test
    void asksAServiceForItsOpenApiDocumentUnderThePublicHost() {
        http.get()
                .uri("/api/docs/cart")
                .header("Host", "shop.example:8080")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.path")
                .isEqualTo("/v3/api-docs")
                .jsonPath("$.headers.host")
                .isEqualTo("shop.example:8080");
    }
}
