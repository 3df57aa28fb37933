package quartet.order.placing;

import quartet.order.ordering.Money;

import java.util.List;

/** Why an order was not even claimed: nothing is stored. */
abstract sealed class OrderRefused extends RuntimeException {

    private OrderRefused(String message) {
        super(message);
    }

    /** The catalog does not sell all of it. */
    static final class NotSold extends OrderRefused {

        private final transient List<String> skus;

        NotSold(List<String> skus) {
            super("Not everything in this order is for sale");
            this.skus = skus;
        }

        List<String> skus() {
            return skus;
        }
    }

    /** It costs something else than the client thinks. */
    static final class TotalChanged extends OrderRefused {

        private final transient Money expected;
        private final transient Money actual;

        TotalChanged(Money expected, Money actual) {
            super("The order costs something else than expected");
            this.expected = expected;
            this.actual = actual;
        }

        Money expected() {
            return expected;
        }

        Money actual() {
            return actual;
        }
    }

    /** The cart to be ordered holds nothing. */
    static final class CartEmpty extends OrderRefused {
        CartEmpty() {
            super("The cart is empty");
        }
    }

    /** There is no such coupon. */
    static final class CouponUnknown extends OrderRefused {
        CouponUnknown() {
            super("There is no such coupon");
        }
    }

    /** Another service has to be asked, and does not answer. */
    static final class Unavailable extends OrderRefused {
        Unavailable(String service) {
            super("%s does not answer; nothing was ordered, try again".formatted(service));
        }
    }

    /** This customer has enough orders under way. */
    static final class TooManyOpen extends OrderRefused {
        TooManyOpen(int most) {
            super(
                    "At most %d orders of one customer are under way at a time; nothing was ordered"
                            .formatted(most));
        }
    }

    /** There is more to do than can be done. */
    static final class Overloaded extends OrderRefused {
        Overloaded() {
            super("Too many orders are under way; nothing was ordered, try again");
        }
    }
}
