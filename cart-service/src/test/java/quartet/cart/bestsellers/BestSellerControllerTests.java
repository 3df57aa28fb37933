package quartet.cart.bestsellers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.cart.access.TestAccess;
import quartet.cart.access.TestTokens;
import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;

import java.net.URI;
import java.util.List;

/** The best sellers' pages. */
@WebMvcTest(BestSellerController.class)
@Import(TestAccess.class)
class BestSellerControllerTests {

    private static final BestSeller MUG = new BestSeller(Sku.of("MUG"), 7);
    private static final BestSeller POT = new BestSeller(Sku.of("POT"), 5);

    @Autowired MockMvcTester http;
    @MockitoBean BestSellers bestSellers;

    @Test
    void showsAllTimeUnlessAskedOtherwise() {
        when(bestSellers.top(Window.ALL, null, 0, 21)).thenReturn(List.of(MUG, POT));
        assertThat(get("/api/bestsellers"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        """
                        {"items": [{"sku": "MUG", "units": 7}, {"sku": "POT", "units": 5}], "next": null}
                        """);
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        when(bestSellers.top(Window.WEEK, "Kitchen", 0, 2)).thenReturn(List.of(MUG, POT));
        when(bestSellers.top(Window.WEEK, "Kitchen", 1, 2)).thenReturn(List.of(POT));
        var query = "/api/bestsellers?window=week&category=Kitchen&limit=1";
        var next = new Cursor(1).text();
        assertThat(get(query)).bodyJson().extractingPath("$.next").isEqualTo(next);
        assertThat(get(query + "&cursor=" + next))
                .bodyJson()
                .isEqualTo("{\"items\": [{\"sku\": \"POT\", \"units\": 5}], \"next\": null}");
    }

    @Test
    void showsTheUnitsOfOneProduct() {
        when(bestSellers.unitsOf(Sku.of("MUG"))).thenReturn(7L);
        assertThat(get("/api/bestsellers/mug"))
                .bodyJson()
                .isEqualTo("{\"sku\": \"MUG\", \"units\": 7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window=year",
                "limit=0",
                "limit=101",
                "limit=many",
                "cursor=%21",
                "cursor=LTE",
                "category="
            })
    void refusesWhatIsNotOnTheList(String query) {
        assertThat(get("/api/bestsellers?" + query))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("VALIDATION_FAILED");
    }

    private MvcTestResult get(String uri) {
        return http.get()
                .uri(URI.create(uri))
                .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(new Visitor("g_ada")))
                .exchange();
    }
}
