package quartet.local.sales;

import org.jspecify.annotations.Nullable;

import quartet.local.shop.ProductRow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the file says about one stock code, boiled down to a product: the description and the price
 * that most of its lines agree on. Ties go to the first in order, so the outcome is the same
 * however often the file is read.
 */
final class Goods {

    private static final Pattern CODE = Pattern.compile("\\d{5}[A-Z]*");

    private final String sku;
    private final Map<String, Integer> descriptions = new HashMap<>();
    private final TreeMap<BigDecimal, Integer> prices = new TreeMap<>();
    private @Nullable String title;
    private @Nullable String category;

    Goods(String sku) {
        this.sku = sku;
    }

    static boolean isGoods(String sku) {
        return CODE.matcher(sku).matches();
    }

    void sold(SalesLine line) {
        if (!line.description().isEmpty()) {
            descriptions.merge(line.description(), 1, Integer::sum);
        }
        prices.merge(line.unitPrice(), 1, Integer::sum);
        title = null;
        category = null;
    }

    String title() {
        if (title == null) {
            title = commonDescription();
        }
        return title;
    }

    String category() {
        if (category == null) {
            category = Categories.of(title());
        }
        return category;
    }

    private String commonDescription() {
        return descriptions.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> readable(most.getKey()))
                .orElse(sku);
    }

    /** Empty if it was never sold for a price that is at least a penny. */
    Optional<ProductRow> product() {
        return commonPrice()
                .map(
                        price ->
                                price.setScale(2, RoundingMode.HALF_UP)
                                        .movePointRight(2)
                                        .longValueExact())
                .filter(pence -> pence > 0)
                .map(pence -> ProductRow.of(sku, title(), title(), category(), pence));
    }

    private Optional<BigDecimal> commonPrice() {
        return prices.entrySet().stream()
                .filter(price -> price.getKey().signum() > 0)
                .max(
                        Map.Entry.<BigDecimal, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The file shouts. */
    private static String readable(String description) {
        return Arrays.stream(description.toLowerCase(Locale.ROOT).split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
