package quartet.local.seed;

import quartet.local.figures.Analysed;
import quartet.local.figures.CatchingUp;
import quartet.local.figures.Figures;
import quartet.local.shop.Delivery;
import quartet.local.shop.PastOrder;
import quartet.local.shop.Pause;
import quartet.local.shop.Request;
import quartet.local.shop.Rows;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Fills an empty shop through its public API: products, stock, history. Every request may be
 * repeated, so a seeding that broke off is done again from the start.
 */
public final class Seeding {

    static final long SEED = 20_101_201;
    private static final int CHUNK_BYTES = 1_000_000;

    private final Shop shop;
    private final Clock clock;
    private final CatchingUp catchingUp;

    public Seeding(Shop shop, Clock clock, Pause pause) {
        this.shop = shop;
        this.clock = clock;
        this.catchingUp = new CatchingUp(shop, clock, pause);
    }

    /** How much is seeded. */
    public record Amount(int days, int ordersPerDay) {

        public static Amount usual() {
            return new Amount(56, 40);
        }

        /** Enough to run every path of the import. */
        public static Amount small() {
            return new Amount(7, 60);
        }
    }

    /**
     * Seeds the shop once; returns when all four databases have the history.
     *
     * @param memory the file that says it was done
     * @return what was seeded, or empty if it had been done before
     */
    public Optional<String> once(Path memory, Amount amount)
            throws IOException, ShopRefused, InterruptedException {
        var known = Memory.read(memory, clock, amount.days());
        if (known.done()) {
            return Optional.empty();
        }
        known.write(memory);
        sendProducts();
        sendStock();
        var sold = sendHistory(known, amount);
        catchUp(known, sold);
        new Memory(known.firstDay(), true).write(memory);
        return Optional.of(
                String.format(
                        "%d products, %,d orders, %d weeks",
                        Assortment.items().size(), sold.orders(), amount.days() / 7));
    }

    private void sendProducts() throws ShopRefused, InterruptedException {
        var rows = new Rows(CHUNK_BYTES);
        Assortment.items().forEach(item -> rows.add(item.product()));
        shop.asOperator(Request.rows("/api/products/import", rows.take())).expectOk();
    }

    private void sendStock() throws ShopRefused, InterruptedException {
        var number = 0;
        for (var item : Assortment.items()) {
            var delivery = new Delivery(item.sku(), quantity(number++), "Opening stock");
            shop.asOperator(delivery.request("seed-opening-stock-" + item.sku())).expectOk();
        }
    }

    /** Mostly plenty, here and there little, so that low stock is seen too. */
    private static int quantity(int number) {
        return number % 17 == 11 ? 3 : 100 + 10 * (number % 8) * 5;
    }

    private Figures sendHistory(Memory known, Amount amount)
            throws ShopRefused, InterruptedException {
        var random = new SplittableRandom(SEED);
        var history = new History(known.firstDay(), amount.days(), amount.ordersPerDay(), random);
        var rows = new Rows(CHUNK_BYTES);
        var sold = Figures.NONE;
        for (var order : (Iterable<PastOrder>) history.orders()::iterator) {
            sold = sold.plus(Figures.of(order));
            rows.add(order);
            if (rows.enough()) {
                shop.asOperator(Request.rows("/api/orders/import", rows.take())).expectOk();
            }
        }
        shop.asOperator(Request.rows("/api/orders/import", rows.take())).expectOk();
        return sold;
    }

    private void catchUp(Memory known, Figures sold) throws ShopRefused, InterruptedException {
        var first = known.firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);
        var period = new Analysed(shop, first, Instant.now(clock));
        catchingUp.analytics(period, sold, _ -> {});
        catchingUp.graph(_ -> {});
    }
}
