package quartet.analytics.money;

import java.util.Currency;

/** Money in minor units. May be negative: a day may take back more than it sold. */
public record Money(long amount, Currency currency) {}
