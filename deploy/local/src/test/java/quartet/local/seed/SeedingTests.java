package quartet.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.local.figures.Figures;
import quartet.local.seed.Seeding.Amount;
import quartet.local.shop.LocalShop;
import quartet.local.shop.LocalShop.Reply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

class SeedingTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Amount AMOUNT = new Amount(7, 5);
    private static final Reply DONE = new Reply(200, "{\"rejected\": []}");

    @TempDir private Path folder;

    @Test
    void fillsTheShopOnce() throws Exception {
        try (var local = shop()) {
            var memory = folder.resolve("seed.properties");
            var seeding = seeding(local);
            assertThat(seeding.once(memory, AMOUNT))
                    .hasValueSatisfying(
                            what ->
                                    assertThat(what)
                                            .startsWith("240 products, ")
                                            .endsWith(", 1 weeks"));
            var requests = local.asked().size();

            assertThat(seeding.once(memory, AMOUNT)).isEmpty();
            assertThat(local.asked()).hasSize(requests);
        }
    }

    @Test
    void sendsTheSameOrdersAgainAfterItBrokeOffYesterday() throws Exception {
        var memory = folder.resolve("seed.properties");
        Files.writeString(memory, "firstDay=2026-11-14\ndone=false\n");
        try (var local = shop()) {
            seeding(local).once(memory, AMOUNT);
            var history =
                    local.asked().stream().filter(one -> one.path().endsWith("orders/import"));
            assertThat(history.findFirst().orElseThrow().body()).contains("\"at\":\"2026-11-14T");
        }
        assertThat(Files.readString(memory)).contains("firstDay=2026-11-14", "done=true");
    }

    private static Seeding seeding(LocalShop local) {
        return new Seeding(local.patientFor(Duration.ofSeconds(10)), CLOCK, _ -> {});
    }

    private static LocalShop shop() throws Exception {
        var first = Instant.parse("2026-11-14T00:00:00Z").atZone(ZoneOffset.UTC).toLocalDate();
        var sold =
                new History(first, 7, 5, new SplittableRandom(Seeding.SEED))
                        .orders()
                        .map(Figures::of)
                        .reduce(Figures.NONE, Figures::plus);
        var shop =
                LocalShop.open()
                        .answering("/api/products/import", DONE)
                        .answering("/api/orders/import", DONE)
                        .answering("/api/analytics/sales", new Reply(200, json(sold)))
                        .answering("/api/recommendations/progress", new Reply(200, "{\"lag\": 0}"));
        for (var item : Assortment.items()) {
            shop.answering("/api/stock/" + item.sku() + "/movements", new Reply(201, "{}"));
        }
        return shop;
    }

    private static String json(Figures sold) {
        return """
        {"totals": {"sold": {"orders": %d, "units": %d, "amount": {"amount": %d}},
          "cancelled": {"units": %d, "amount": {"amount": %d}}}}
        """
                .formatted(
                        sold.orders(),
                        sold.units(),
                        sold.pence(),
                        sold.cancelledUnits(),
                        sold.cancelledPence());
    }
}
