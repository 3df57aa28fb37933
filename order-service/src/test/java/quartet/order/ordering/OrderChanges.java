package quartet.order.ordering;

/** What a store does with a change, for stores of tests elsewhere. */
public final class OrderChanges {

    private OrderChanges() {}

    public static Order after(Order order, Change change) {
        return order.after(change);
    }
}
