package quartet.order.pricing;

import quartet.order.ordering.OrderLine;
import quartet.order.ordering.Totals;

import java.util.List;

/** What an order costs, or why nobody can say. */
public sealed interface Quote {

    /** Lines in the order they were asked for. */
    record Priced(List<OrderLine> lines, Totals totals, String currency) implements Quote {}

    /** The catalog does not sell these. */
    record NotSold(List<String> skus) implements Quote {}

    /** There is no such way of shipping. */
    record NoSuchShipping(List<String> known) implements Quote {}

    /** The catalog does not answer. */
    record Unavailable() implements Quote {}
}
