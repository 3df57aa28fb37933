package quartet.order.checkout;

/**
 * One thing to be done after goods have left.
 *
 * @param request RESTOCK or REFUND
 * @param id of the return or refund: the key, instead of the order's id
 */
public record Task(Request request, String id) {

    public Task {
        if (request != Request.RESTOCK && request != Request.REFUND) {
            throw new IllegalArgumentException(request + " is nothing to be done for " + id);
        }
    }
}
