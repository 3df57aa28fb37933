package quartet.local.figures;

import quartet.local.shop.Request;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

/**
 * How far the graph is.
 *
 * @param done orders in it, imported ones and others
 * @param behind events that still wait in Kafka; 1 if that is not known at the moment
 */
record GraphProgress(long done, long behind) {

    static GraphProgress now(Shop shop) throws ShopRefused, InterruptedException {
        var request = Request.get("/api/recommendations/progress");
        var body = shop.asOperator(request).expectOk().body();
        return new GraphProgress(body.path("orders").asLong(0), body.path("lag").asLong(1));
    }
}
