package quartet.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.analytics.Tokens;
import quartet.analytics.WebSlice;
import quartet.analytics.period.Interval;
import quartet.analytics.store.StoreNotReady;
import quartet.analytics.store.StoreState;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

@WebSlice(SalesController.class)
class SalesControllerTests {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final String NOVEMBER = "from=2026-11-01&to=2026-12-01";

    @Autowired private MockMvcTester http;
    @MockitoBean private SalesReports reports;
    @MockitoBean private StoreState store;

    @BeforeEach
    void anEmptyShop() {
        given(reports.of(any(), any(), anyBoolean())).willReturn(nothingSold());
    }

    @Test
    void answersInTheShapeThatScriptsRelyOn() {
        assertThat(get(NOVEMBER))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"from": "2026-11-01T00:00:00Z", "zone": "Z", "currency": "GBP",
                         "totals": {"sold": {"orders": 0, "units": 0,
                                             "amount": {"amount": 0, "currency": "GBP"}},
                                    "cancelled": {"orders": 0, "units": 0,
                                                  "amount": {"amount": 0, "currency": "GBP"}},
                                    "orders": 0, "units": 0,
                                    "gross": {"amount": 0, "currency": "GBP"},
                                    "net": {"amount": 0, "currency": "GBP"},
                                    "total": {"amount": 0, "currency": "GBP"},
                                    "averageOrderValue": null},
                         "topProducts": [], "trend": [], "dataTo": null}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "'to=2026-12-01', VALIDATION_FAILED, from",
        "'from=2026-12-01', VALIDATION_FAILED, to",
        "'from=x&to=2026-12-01', VALIDATION_FAILED, from",
        "'from=2026-11-01&to=2026-11-01', VALIDATION_FAILED, to",
        "'from=2026-11-01&to=2026-12-01&tz=Nowhere', VALIDATION_FAILED, tz",
        "'from=2026-11-01&to=2026-12-01&interval=week', VALIDATION_FAILED, interval",
        "'from=2026-11-01&to=2026-12-01&previous=maybe', VALIDATION_FAILED, previous",
        "'from=2026-11-01&to=2026-12-01&form=x', UNKNOWN_PARAMETER, form"
    })
    void refusesAWrongQuestion(String query, String code, String field) {
        assertThat(get(query))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.code", value -> value.assertThat().isEqualTo(code))
                .hasPathSatisfying(
                        "$.errors[0].field", value -> value.assertThat().isEqualTo(field));
    }

    @Test
    void saysThatTheStoreIsDown() {
        given(reports.of(any(), any(), anyBoolean()))
                .willThrow(new DataAccessResourceFailureException("jdbc:postgresql://secret"));

        var answer = get(NOVEMBER);

        assertThat(answer).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "2");
        assertThat(answer).bodyText().contains("STORE_UNAVAILABLE").doesNotContain("secret");
    }

    @Test
    void asksNothingBeforeTheTablesAreThere() {
        given(store.edition()).willThrow(StoreNotReady.class);

        assertThat(get(NOVEMBER)).hasStatus(503).bodyText().contains("STORE_UNAVAILABLE");
    }

    @Test
    void keepsItsFaultsToItself() {
        given(reports.of(any(), any(), anyBoolean()))
                .willThrow(new IllegalStateException("table sales_hourly"));

        assertThat(get(NOVEMBER))
                .hasStatus(500)
                .bodyText()
                .contains("INTERNAL")
                .doesNotContain("sales_hourly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "customer", "operator", "analyst", "admin", "service"})
    void isOpenToEverybodyWithAToken(String role) {
        assertThat(
                        http.get()
                                .uri("/api/analytics/sales?" + NOVEMBER)
                                .header(HttpHeaders.AUTHORIZATION, Tokens.of(role)))
                .hasStatusOk();
    }

    @Test
    void isClosedToAnybodyElse() {
        assertThat(http.get().uri("/api/analytics/sales?" + NOVEMBER))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("UNAUTHENTICATED");
        assertThat(
                        http.get()
                                .uri("/api/analytics/sales?" + NOVEMBER)
                                .header(HttpHeaders.AUTHORIZATION, "Bearer made.up.token"))
                .hasStatus(401);
        assertThat(
                        http.get()
                                .uri("/api/analytics/sales?" + NOVEMBER)
                                .header(HttpHeaders.AUTHORIZATION, Tokens.of("stranger")))
                .hasStatus(403)
                .bodyText()
                .contains("FORBIDDEN");
        assertThat(
                        http.post()
                                .uri("/api/analytics/sales")
                                .header(HttpHeaders.AUTHORIZATION, Tokens.of("admin")))
                .hasStatus(403);
    }

    private MvcTestResult get(String query) {
        return http.get()
                .uri("/api/analytics/sales?" + query)
                .header(HttpHeaders.AUTHORIZATION, Tokens.of("guest"))
                .exchange();
    }

    private static SalesReport nothingSold() {
        var from = Instant.parse("2026-11-01T00:00:00Z");
        return new SalesReport(
                from,
                from.plusSeconds(3600),
                ZoneOffset.UTC,
                GBP,
                Totals.of(Tally.NOTHING, GBP),
                null,
                Interval.DAY.text(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
