package quartet.order.ordering;

/** There is no such order, or it is somebody else's: nobody is told which. */
public final class OrderNotFound extends RuntimeException {

    public OrderNotFound() {
        super("There is no such order");
    }
}
