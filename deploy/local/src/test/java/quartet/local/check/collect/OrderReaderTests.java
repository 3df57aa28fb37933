package quartet.local.check.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import quartet.local.check.dump.Order;
import quartet.local.check.dump.SkuDay;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

class OrderReaderTests {

    @Test
    void readsWhatCameBackAndWhatWasPaidBack() {
        var order = OrderReader.order(Document.parse(RETURNED));
        assertThat(order.returned()).isEqualTo(Map.of("CUP", 3L));
        assertThat(order.refunds())
                .containsExactly(
                        new Order.Refund("r_1", 500, true), new Order.Refund("f_1", 10, false));
        assertThat(order.units()).isEqualTo(Map.of("CUP", 4L));
        assertThat(order.notes()).isEqualTo("k-1");
        assertThat(order.shipped()).isTrue();
        assertThat(order.waitsForShipping()).isFalse();
        assertThat(order.sagaLog()).containsExactly("RESERVE", "AUTHORISE");
        assertThat(order.totals()).isEqualTo(new Order.Totals(0, 595, 0, 2_595));
    }

    @Test
    void sumsUpPastOrders() {
        var tally = new PastTally();
        tally.add(Document.parse(PAST));
        var past = tally.sales();
        var day = LocalDate.of(2010, 12, 1);
        assertThat(past.orders()).isEqualTo(Map.of(day, 1L));
        assertThat(past.units())
                .isEqualTo(
                        Map.of(
                                new SkuDay("CUP", day), 3L,
                                new SkuDay("MUG", day), 1L,
                                new SkuDay("POST", day), 1L));
        assertThat(past.goods()).isEqualTo(Map.of("CUP", 3L, "MUG", 1L));
        assertThat(past.goodsOrders()).isEqualTo(Map.of("CUP", 1L, "MUG", 1L));
        assertThat(past.partners()).isEqualTo(Map.of("CUP", 1L, "MUG", 1L));
    }

    @Test
    void pairsFiftyGoodsAtMost() {
        var goods = IntStream.range(0, 70).mapToObj(i -> "SKU-" + i).toList();
        assertThat(PairedGoods.of("o_1", goods)).hasSize(50).isSubsetOf(goods);
        assertThat(PairedGoods.of("o_1", goods)).isEqualTo(PairedGoods.of("o_1", goods));
        assertThat(PairedGoods.of("o_1", goods)).isNotEqualTo(PairedGoods.of("o_2", goods));
    }

    private static final String RETURNED =
            """
            {"_id": "o_1", "number": "ORD-2026-000001", "customerId": "g_1", "status": "DELIVERED",
             "confirmedAt": {"$date": "2026-11-21T12:00:00Z"},
             "lines": [{"sku": "CUP", "name": "Cup", "quantity": 4, "unitPrice": 500,
                        "gross": 2000}],
             "totals": {"total": 2595, "shipping": 595}, "delivery": {"notes": "k-1"},
             "payment": {"status": "PARTIALLY_REFUNDED"},
             "saga": {"rev": 9, "step": "SHIPPED", "log": [{"rev": 1, "step": "RESERVE"},
                                                           {"rev": 2, "step": "AUTHORISE"}]},
             "statusHistory": [{"to": "PENDING", "at": {"$date": "2026-11-21T12:00:00Z"}},
                               {"from": "PENDING", "to": "SHIPPED",
                                "at": {"$date": "2026-11-21T12:00:00Z"}}],
             "fulfilment": {
               "returns": [
                 {"id": "r_1", "state": "REFUNDED",
                  "came": [{"sku": "CUP", "restocked": 2, "damaged": 1}]},
                 {"id": "r_2", "state": "REQUESTED"},
                 {"id": "r_3", "state": "RECEIVED",
                  "came": [{"sku": "CUP", "restocked": 1, "damaged": 0}]}],
               "refunds": [
                 {"id": "r_1", "amount": 500, "doneAt": {"$date": "2026-11-21T12:00:00Z"}},
                 {"id": "f_1", "amount": 10}]}}
            """;

    private static final String PAST =
            """
            {"_id": "o_2", "customerId": "c_1", "imported": true,
             "createdAt": {"$date": "2010-12-01T08:26:00Z"},
             "lines": "CUP\\tCup\\tKitchen\\tg\\t2\\t500\\t1000\\nCUP\\tCup\\tKitchen\\tg\\t1\\t500\\t500\\nMUG\\tMug\\t\\tg\\t1\\t7\\t7\\nPOST\\tPostage\\t\\t-\\t1\\t9\\t9\\n"}
            """;
}
