package quartet.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.analytics.Tokens;
import quartet.analytics.WebSlice;
import quartet.analytics.problems.TooBusy;
import quartet.analytics.store.StoreState;

import java.util.Set;

@WebSlice(LiveController.class)
class LiveControllerTests {

    private static final String SUBJECT = "g_nbswy3dpeb3w64tmmqxg64tfmr";

    @Autowired private MockMvcTester http;
    @MockitoBean private LiveStreams streams;
    @MockitoBean private StoreState store;

    @ParameterizedTest
    @CsvSource({
        "topics=customers, topics",
        "'topics=orders,', topics",
        "topics=ORDERS, topics",
        "topics=orders&after=x, after",
        "topics=orders&after=stock.1-2, after",
        "topics=orders&after=-1, after"
    })
    void refusesAWrongQuestion(String query, String field) {
        assertThat(get("?" + query, "guest"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.code", code -> code.assertThat().isEqualTo("VALIDATION_FAILED"))
                .hasPathSatisfying("$.errors[0].field", name -> name.assertThat().isEqualTo(field));
        verify(streams, never()).serve(any(), any(), any(), any());
    }

    @Test
    void refusesAParameterItDoesNotHave() {
        assertThat(get("?topic=orders", "guest"))
                .hasStatus(400)
                .bodyText()
                .contains("UNKNOWN_PARAMETER");
    }

    @Test
    void servesAGuestTheirOwnAndAnOperatorEverything() {
        assertThat(get("", "guest")).hasStatusOk();
        verify(streams)
                .serve(
                        eq(Set.of(LiveTopic.values())),
                        eq(new Viewer(SUBJECT, false)),
                        isNull(),
                        any());

        assertThat(get("?topics=orders", "operator")).hasStatusOk();
        verify(streams)
                .serve(eq(LiveFixtures.ORDERS), eq(new Viewer(SUBJECT, true)), isNull(), any());
    }

    @Test
    void believesTheBrowsersLastIdMoreThanItsAddress() {
        http.get()
                .uri("/api/live?topics=orders&after=orders.1-2-3")
                .header(HttpHeaders.AUTHORIZATION, Tokens.of("guest"))
                .header("Last-Event-ID", "orders.4-5-6")
                .exchange();

        verify(streams).serve(any(), any(), eq(LiveFixtures.orders(4, 5, 6)), any());
    }

    @Test
    void saysThatThereIsNoRoom() {
        willThrow(new TooBusy()).given(streams).serve(any(), any(), any(), any());

        assertThat(get("", "guest"))
                .hasStatus(503)
                .hasHeader(HttpHeaders.RETRY_AFTER, "10")
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("SERVICE_UNAVAILABLE");
    }

    @Test
    void isClosedToWhoeverHasNoToken() {
        assertThat(http.get().uri("/api/live")).hasStatus(401);
        assertThat(get("", "stranger")).hasStatus(403);
    }

    private MvcTestResult get(String query, String role) {
        return http.get()
                .uri("/api/live" + query)
                .header(HttpHeaders.ACCEPT, "text/event-stream")
                .header(HttpHeaders.AUTHORIZATION, Tokens.of(role))
                .exchange();
    }
}
