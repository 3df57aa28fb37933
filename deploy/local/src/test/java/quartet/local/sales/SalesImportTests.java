package quartet.local.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.local.figures.CatchingUp;
import quartet.local.shop.LocalShop;
import quartet.local.shop.LocalShop.Reply;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

class SalesImportTests {

    private static final String SALES = "/api/analytics/sales";
    private static final Reply TAKEN = new Reply(200, "{\"imported\": 1, \"rejected\": []}");
    private static final Reply UNAVAILABLE = new Reply(503, "{}");
    private static final Reply ALL_THERE = sales(23, 3_517, 1_971_649, 134, 17_363);
    private static final Reply HALF_THERE = sales(12, 1_000, 900_000, 0, 0);

    @TempDir private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Every look at the clock is a second later. */
    private final AtomicLong seconds = new AtomicLong();

    @Test
    void endsWhenAnalyticsHasCaughtUpAndShowsTheFigures() throws Exception {
        try (var shop = shop().answering(SALES, HALF_THERE, HALF_THERE, ALL_THERE)) {
            run(shop);
            assertThat(printed.toString(UTF_8))
                    .contains("sold 19,716.49 in 23 orders, 3,517 units, average 857.24")
                    .contains("cancelled 173.63")
                    .contains("rejected: 0 unreadable, 9 that are no sale (-11,062.06)");
        }
    }

    @Test
    void sendsAChunkAgainWhenAServiceRestarts() throws Exception {
        try (var shop = shop().answering(SALES, ALL_THERE)) {
            shop.answering("/api/orders/import", UNAVAILABLE, UNAVAILABLE, TAKEN);
            run(shop);
            var sent = shop.asked().stream().filter(one -> one.path().equals("/api/orders/import"));
            assertThat(sent.map(LocalShop.Asked::body).distinct()).hasSize(1);
        }
    }

    @Test
    void doesNotWaitForWhatTheShopRefused() throws Exception {
        try (var shop =
                shop().answering(SALES, sales(22, 3_517 - 40, 1_971_649 - 13_912, 134, 17_363))) {
            shop.answering(
                    "/api/orders/import",
                    new Reply(
                            200,
                            "{\"rejected\": [{\"invoice\": \"536365\", \"reason\": \"no\"}]}"));
            run(shop);
            assertThat(Files.readString(folder.resolve("rejects.csv")))
                    .contains("refused by the shop: no\",\"536365\"");
        }
    }

    @Test
    void saysSoWhenTheFiguresStayDifferent() throws Exception {
        try (var shop = shop().answering(SALES, HALF_THERE)) {
            assertThatExceptionOfType(ShopRefused.class)
                    .isThrownBy(() -> run(shop))
                    .withMessageContaining("stand still");
        }
    }

    private static LocalShop shop() throws Exception {
        return LocalShop.open()
                .answering("/api/products/import", TAKEN)
                .answering("/api/orders/import", TAKEN)
                .answering(
                        "/api/recommendations/progress",
                        new Reply(200, "{\"orders\": 23, \"lag\": 0}"));
    }

    private void run(LocalShop local) throws Exception {
        var screen = new Screen(new PrintStream(printed, true, UTF_8), false);
        var shop = local.patientFor(Duration.ofMinutes(1));
        var catchingUp = new CatchingUp(shop, this::later, _ -> {});
        new SalesImport(shop, screen, this::later, catchingUp)
                .run(SalesTests.CUT, folder.resolve("rejects.csv"), true);
    }

    private Instant later() {
        return Instant.EPOCH.plusSeconds(seconds.incrementAndGet());
    }

    private static Reply sales(
            long orders, long units, long pence, long cancelledUnits, long cancelled) {
        return new Reply(
                200,
                """
                {"totals": {
                  "sold": {"orders": %d, "units": %d, "amount": {"amount": %d, "currency": "GBP"}},
                  "cancelled": {"orders": 0, "units": %d, "amount": {"amount": %d, "currency": "GBP"}}}}
                """
                        .formatted(orders, units, pence, cancelledUnits, cancelled));
    }
}
