package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A cut of real sales goes in by {@code deploy/up import}, and its figures come out to the penny.
 * They were computed from the file by other means.
 */
class ImportTests {

    private static final Path CUT =
            Path.of("../local/src/test/resources/sales/online-retail-cut.csv");
    private static final String YEAR = "/api/analytics/sales?from=2010-12-01&to=2011-12-01";

    private final Shopping shop = RunningShop.shopping();

    @BeforeAll
    static void importsTheCutTwice() throws Exception {
        importsTheCut();
        importsTheCut();
    }

    @Test
    void answersWhatWasSoldToThePenny() {
        var sales = shop.anonymous().get(YEAR);

        assertThat(sales.number("/totals/sold/amount/amount")).isEqualTo(1_971_649);
        assertThat(sales.number("/totals/sold/orders")).isEqualTo(23);
        assertThat(sales.number("/totals/sold/units")).isEqualTo(3_517);
        assertThat(sales.number("/totals/averageOrderValue/amount")).isEqualTo(85_724);
        assertThat(sales.number("/totals/cancelled/amount/amount")).isEqualTo(17_363);
        assertThat(sales.number("/totals/cancelled/units")).isEqualTo(134);
    }

    @Test
    void makesTheGoodsTheCatalogAndFeesNot() {
        assertThat(shop.anonymous().get("/api/products/22632").status()).isEqualTo(200);
        assertThat(shop.anonymous().get("/api/products/POST").status()).isEqualTo(404);
    }

    @Test
    void knowsWhatWasBoughtTogether() {
        var path = "/api/recommendations/products/22632";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            var answer = shop.anonymous().get(path);
                            assertThat(answer.number("/orders")).isEqualTo(4);
                            assertThat(answer.text("/items/0/sku")).isEqualTo("22633");
                            assertThat(answer.number("/items/0/reason/together")).isEqualTo(4);
                            assertThat(answer.text("/source")).isEqualTo("graph");
                        });
    }

    private static void importsTheCut() throws IOException, InterruptedException {
        var command =
                new ProcessBuilder(
                                "../up",
                                "import",
                                CUT.toString(),
                                "--data",
                                RunningShop.dataDirectory().toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(command.getInputStream().readAllBytes());
        assertThat(command.waitFor(2, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(command.exitValue()).as(said).isZero();
    }
}
