package quartet.order.ordering;

import quartet.order.handling.Handling;

import java.util.Map;

/** What is noted about an order in the same write as a step of its saga. */
public sealed interface Fact {

    /** Where the catalog takes the units from: per SKU and warehouse. */
    record Allocated(Map<String, Map<String, Integer>> takes) implements Fact {}

    /** What was done with the goods, as it is from now on. */
    record Handled(Handling handling) implements Fact {}
}
