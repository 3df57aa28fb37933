package quartet.order.payment;

import quartet.order.ordering.Order;

/** The port to whoever moves the money. The order's id is the key of everything asked here. */
public interface PaymentProvider {

    PaymentAnswer authorise(Order order);

    /** Takes the whole total. */
    PaymentAnswer capture(Order order);

    /**
     * Cannot be refused; an authorisation nobody knows gets a tombstone, so that it never comes.
     */
    PaymentAnswer voidAuthorisation(Order order);
}
