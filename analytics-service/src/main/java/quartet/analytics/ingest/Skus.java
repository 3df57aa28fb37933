package quartet.analytics.ingest;

import java.util.regex.Pattern;

/** What a SKU looks like. */
final class Skus {

    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    private Skus() {}

    static void check(String sku) {
        if (!SKU.matcher(sku).matches()) {
            throw new IllegalArgumentException("Not a SKU: " + sku);
        }
    }
}
