package quartet.order.payment;

import quartet.order.ordering.Order;

/**
 * The port to whoever moves the money. What is asked here, and under which key, follows from the
 * order alone: a repeat changes nothing. Of an order whose total is 0 nobody is asked anything.
 */
public interface PaymentProvider {

    PaymentAnswer authorise(Order order);

    /** Takes the whole total. */
    PaymentAnswer capture(Order order);

    /**
     * Cannot be refused; an authorisation nobody knows gets a tombstone, so that it never comes.
     */
    PaymentAnswer voidAuthorisation(Order order);

    /**
     * Gives back a part of what was captured; cannot be refused.
     *
     * @param refundId what the refund is for, a return for example: the key is {@code
     *     <refundId>:refund}
     * @param amount in minor units, more than 0
     */
    PaymentAnswer refund(Order order, String refundId, long amount);
}
