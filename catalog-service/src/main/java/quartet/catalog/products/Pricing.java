package quartet.catalog.products;

/**
 * What a product costs.
 *
 * @param discountPercent 0 to 100, off the base price
 */
record Pricing(Money base, int discountPercent, boolean taxInclusive) {

    private static final int WHOLE = 100;

    Pricing {
        if (discountPercent < 0 || discountPercent > WHOLE) {
            throw new IllegalArgumentException("Not a percentage: " + discountPercent);
        }
    }

    /** The price to pay, rounded half up to the minor unit. */
    Money finalPrice() {
        long hundredfold = Math.multiplyExact(base.amount(), (long) (WHOLE - discountPercent));
        return new Money(Math.addExact(hundredfold, WHOLE / 2) / WHOLE, base.currency());
    }
}
