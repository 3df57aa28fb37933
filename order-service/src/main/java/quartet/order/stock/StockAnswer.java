package quartet.order.stock;

import java.util.Map;

/** What became of a request for goods. */
public sealed interface StockAnswer {

    /**
     * Every line is done, now or before.
     *
     * @param takes how many units of a SKU come from which warehouse, as far as the catalog says
     */
    record Done(Map<String, Map<String, Integer>> takes) implements StockAnswer {}

    /**
     * A line asks for more than there is. What was taken for other lines is still ours to give
     * back.
     */
    record SoldOut() implements StockAnswer {}

    /** A hold expired or was released before. */
    record Gone() implements StockAnswer {}

    /** The request never left. */
    record NotSent() implements StockAnswer {}

    /** It may have happened, for some lines or all. */
    record Unknown() implements StockAnswer {}
}
