package quartet.local.ordering;

import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;

/** A number in one of the four databases that an order changes, asked through the public API. */
enum Count {
    MONGODB("units reserved in the warehouse", "/api/stock/%s") {
        @Override
        long in(JsonNode body) {
            return body.path("warehouses").path("W1").path("reserved").asLong(0);
        }
    },
    REDIS("units among the best sellers", "/api/bestsellers/%s") {
        @Override
        long in(JsonNode body) {
            return body.path("units").asLong(0);
        }
    },
    TIMESCALE("units sold today, all products", "/api/analytics/sales?from=%2$s&to=%3$s&tz=UTC") {
        @Override
        long in(JsonNode body) {
            return body.path("totals").path("sold").path("units").asLong(0);
        }
    },
    NEO4J("orders with this product", "/api/recommendations/products/%s") {
        @Override
        long in(JsonNode body) {
            return body.path("orders").asLong(0);
        }

        @Override
        long after(long before, int quantity) {
            return before + 1;
        }
    };

    private final String meaning;
    private final String path;

    Count(String meaning, String path) {
        this.meaning = meaning;
        this.path = path;
    }

    abstract long in(JsonNode body);

    /** What it must reach once the order has arrived. */
    long after(long before, int quantity) {
        return before + quantity;
    }

    String meaning() {
        return meaning;
    }

    /** Nothing is known yet of a product nobody ever bought: that is 0. */
    long now(Shop shop, String sku, LocalDate today) throws ShopRefused, InterruptedException {
        var answer = shop.asOperator(Request.get(path.formatted(sku, today, today.plusDays(1))));
        return answer.status() == 404 ? 0 : in(answer.expectOk().body());
    }
}
