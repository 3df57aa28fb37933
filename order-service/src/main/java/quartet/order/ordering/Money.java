package quartet.order.ordering;

import com.fasterxml.jackson.annotation.JsonCreator;

import java.util.regex.Pattern;

/** Money in minor units: cents for USD, yen for JPY. Never negative. */
public record Money(long amount, String currency) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    @JsonCreator
    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("Money cannot be negative: " + amount);
        }
        if (!CODE.matcher(currency).matches()) {
            throw new IllegalArgumentException("Not a currency: " + currency);
        }
    }
}
