package quartet.local.figures;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts for people. */
public final class Pounds {

    private Pounds() {}

    /** {@code 8,518,395.53} for 851839553 pence. */
    public static String of(long pence) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(pence, 2));
    }
}
