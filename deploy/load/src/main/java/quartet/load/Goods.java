package quartet.load;

import quartet.local.shop.Delivery;
import quartet.local.shop.ProductRow;
import quartet.local.shop.Request;
import quartet.local.shop.Rows;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import java.util.List;
import java.util.stream.IntStream;

/** Products with more units than any measurement sells. Putting them on sale again adds nothing. */
record Goods(Shop shop) {

    List<String> onSale(int products) throws ShopRefused, InterruptedException {
        var skus = IntStream.range(0, products).mapToObj("LOAD-%04d"::formatted).toList();
        var rows = new Rows(Integer.MAX_VALUE);
        for (var sku : skus) {
            rows.add(ProductRow.of(sku, "Load " + sku, "For measuring", "Load", 1299));
        }
        check(Request.rows("/api/products/import", rows.take()));
        for (var sku : skus) {
            var delivery = new Delivery(sku, 1_000_000, "For measuring");
            check(delivery.request("load-opening-stock-" + sku));
        }
        return skus;
    }

    private void check(Request request) throws ShopRefused, InterruptedException {
        var answer = shop.asOperator(request);
        if (answer.status() >= 300) {
            throw new IllegalStateException(request.path() + " was answered " + answer);
        }
    }
}
