package quartet.local.shop;

/** Money as the API shows it, in minor units. */
public record Money(long amount, String currency) {

    public static Money pence(long amount) {
        return new Money(amount, "GBP");
    }
}
