package quartet.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest.BaseBuilder;

class SameSiteTests {

    @Test
    void letsScriptsThroughThatSayNothingOfTheirOrigin() {
        accepts(post());
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none",
        "Origin,         http://shop.example:8080",
        "Origin,         http://SHOP.example:8080",
    })
    void letsOurOwnPagesThrough(String header, String value) {
        accepts(post().header(header, value));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin,         http://evil.example",
        "Origin,         http://shop.example",
        "Origin,         null",
        "Origin,         ::::",
    })
    void refusesPagesOfOthers(String header, String value) {
        refuses(post().header(header, value));
    }

    @Test
    void believesTheBrowserMoreThanTheOrigin() {
        refuses(
                post().header("Sec-Fetch-Site", "cross-site")
                        .header("Origin", "http://shop.example:8080"));
    }

    @Test
    void letsEverybodyRead() {
        accepts(MockServerHttpRequest.get("/api/cart").header("Sec-Fetch-Site", "cross-site"));
    }

    private static BaseBuilder<?> post() {
        return MockServerHttpRequest.post("/api/cart/items").header("Host", "shop.example:8080");
    }

    private static void accepts(BaseBuilder<?> request) {
        assertThatCode(() -> SameSite.require(request.build())).doesNotThrowAnyException();
    }

    private static void refuses(BaseBuilder<?> request) {
        assertThatThrownBy(() -> SameSite.require(request.build())).isInstanceOf(Refusal.class);
    }
}
