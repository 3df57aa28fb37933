package quartet.local.sales;

import quartet.local.figures.Analysed;
import quartet.local.figures.CatchingUp;
import quartet.local.figures.Figures;
import quartet.local.figures.Pounds;
import quartet.local.shop.Answer;
import quartet.local.shop.PastOrder;
import quartet.local.shop.Rows;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Imports a file of sales: reads it whole, sends its goods as products, then its invoices as past
 * orders. Doing it again changes nothing, so an import that broke off is resumed by repeating it.
 */
public final class SalesImport {

    private static final int CHUNK_BYTES = 1_500_000;

    private final Shop shop;
    private final Screen screen;
    private final InstantSource clock;
    private final CatchingUp catchingUp;

    public SalesImport(Shop shop, Screen screen, InstantSource clock, CatchingUp catchingUp) {
        this.shop = shop;
        this.screen = screen;
        this.clock = clock;
        this.catchingUp = catchingUp;
    }

    /**
     * @param rejectsFile where the rows go that are not imported
     * @param waitForGraph also wait until the recommendations know all of it
     */
    public void run(Path file, Path rejectsFile, boolean waitForGraph)
            throws IOException, ShopRefused, InterruptedException {
        try (var rejects = new Rejects(rejectsFile)) {
            var sales = read(file, rejects);
            sendProducts(sales);
            var expected = sendOrders(sales, rejects);
            waitForAnalytics(sales, expected);
            if (waitForGraph) {
                waitForGraph();
            }
        }
    }

    private Sales read(Path file, Rejects rejects) throws IOException {
        var begun = clock.instant();
        var sales = new Sales(rejects);
        new SalesFile(file).read(sales);
        screen.ok(
                "read",
                String.format("%,d lines, %,d invoices", sales.lines(), sales.invoiceCount()),
                Duration.between(begun, clock.instant()));
        screen.say(
                String.format(
                        "    rejected: %,d unreadable, %,d that are no sale (%s); see %s",
                        rejects.bad(),
                        rejects.noSale(),
                        Pounds.of(rejects.noSalePence()),
                        rejects.file()));
        screen.say("    synthetic, since the file has none: categories, payment methods");
        return sales;
    }

    private void sendProducts(Sales sales) throws ShopRefused, InterruptedException {
        var products = sales.products();
        var bar = new ProgressBar("products", "products", products.size(), screen, clock);
        var done = new AtomicLong();
        try (var sending = new Sending(shop, "/api/products/import")) {
            var rows = new Rows(CHUNK_BYTES / 4);
            for (var product : products) {
                rows.add(product);
                if (rows.enough()) {
                    sendChunk(sending, rows, done, bar, _ -> {});
                }
            }
            sendChunk(sending, rows, done, bar, _ -> {});
            sending.finish();
        }
        bar.done(products.size());
    }

    private Figures sendOrders(Sales sales, Rejects rejects)
            throws ShopRefused, InterruptedException {
        var figures = new HashMap<String, Figures>();
        var bar = new ProgressBar("orders", "invoices", sales.invoiceCount(), screen, clock);
        var done = new AtomicLong();
        try (var sending = new Sending(shop, "/api/orders/import")) {
            var rows = new Rows(CHUNK_BYTES);
            for (var order : (Iterable<PastOrder>) sales.orders()::iterator) {
                figures.put(order.invoice(), Figures.of(order));
                rows.add(order);
                if (rows.enough()) {
                    sendChunk(sending, rows, done, bar, answer -> note(answer, rejects));
                }
            }
            sendChunk(sending, rows, done, bar, answer -> note(answer, rejects));
            sending.finish();
        }
        bar.done(sales.invoiceCount());
        rejects.refusedInvoices().forEach(figures::remove);
        return figures.values().stream().reduce(Figures.NONE, Figures::plus);
    }

    private static void sendChunk(
            Sending sending, Rows rows, AtomicLong done, ProgressBar bar, Consumer<Answer> then)
            throws InterruptedException, ShopRefused {
        if (rows.isEmpty()) {
            return;
        }
        var count = rows.count();
        sending.send(
                rows.take(),
                answer -> {
                    then.accept(answer);
                    bar.at(done.addAndGet(count));
                });
    }

    private static void note(Answer answer, Rejects rejects) {
        for (var refused : answer.body().path("rejected")) {
            try {
                rejects.refused(
                        refused.path("invoice").asString(""), refused.path("reason").asString(""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void waitForAnalytics(Sales sales, Figures expected)
            throws ShopRefused, InterruptedException {
        var first = sales.first();
        var last = sales.last();
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        var bar = new ProgressBar("timescale", "orders", expected.orders(), screen, clock);
        var period = new Analysed(shop, first.get(), last.get());
        var found = catchingUp.analytics(period, expected, bar::at);
        bar.done(found.orders());
        screen.say("    sold " + found.inWords());
        if (!found.equals(expected)) {
            screen.say("    sent " + expected.inWords());
            throw new ShopRefused(
                    "The period's figures differ from what was sent, and stand still");
        }
    }

    private void waitForGraph() throws ShopRefused, InterruptedException {
        var waiting = catchingUp.graphBehind();
        var bar = new ProgressBar("neo4j", "events", waiting, screen, clock);
        var left = catchingUp.graph(behind -> bar.at(waiting - behind));
        bar.done(waiting - left);
        if (left > 0) {
            throw new ShopRefused("The graph stands still, " + left + " events behind");
        }
    }
}
