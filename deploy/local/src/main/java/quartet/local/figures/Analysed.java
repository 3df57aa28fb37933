package quartet.local.figures;

import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What TimescaleDB holds of a period, as the analytics API tells it. */
public final class Analysed {

    private final Shop shop;
    private final LocalDate from;
    private final LocalDate to;

    /** The days of both instants are part of the period. */
    public Analysed(Shop shop, Instant first, Instant last) {
        this.shop = shop;
        this.from = LocalDate.ofInstant(first, ZoneOffset.UTC);
        this.to = LocalDate.ofInstant(last, ZoneOffset.UTC).plusDays(1);
    }

    public Figures now() throws ShopRefused, InterruptedException {
        var path = "/api/analytics/sales?from=" + from + "&to=" + to + "&tz=UTC";
        var totals = shop.asOperator(Request.get(path)).expectOk().body().path("totals");
        var sold = totals.path("sold");
        var cancelled = totals.path("cancelled");
        return new Figures(
                sold.path("orders").asLong(0),
                sold.path("units").asLong(0),
                pence(sold),
                cancelled.path("units").asLong(0),
                pence(cancelled));
    }

    private static long pence(JsonNode figures) {
        return figures.path("amount").path("amount").asLong(0);
    }
}
