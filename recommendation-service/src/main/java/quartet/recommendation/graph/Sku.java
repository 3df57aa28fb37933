package quartet.recommendation.graph;

import java.util.regex.Pattern;

/** The form of a SKU, as all services agreed on it. */
final class Sku {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    private Sku() {}

    static void check(String sku) {
        if (!FORM.matcher(sku).matches()) {
            throw new IllegalArgumentException("Not a SKU: " + sku);
        }
    }
}
