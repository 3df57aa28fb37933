package quartet.local.sales;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of an invoice as the file gives it, its fields checked one by one.
 *
 * @param pence quantity times price, rounded half up; negative on a cancellation
 * @param customer null for a guest
 * @param country ISO 3166, two letters
 */
record SalesLine(
        String invoice,
        String sku,
        String description,
        int quantity,
        Instant at,
        BigDecimal unitPrice,
        long pence,
        @Nullable String customer,
        String country) {

    static final int COLUMNS = 8;

    /** The largest amount and quantity taken for real; beyond it is a broken file. */
    private static final int MOST = 1_000_000_000;

    private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern INVOICE = Pattern.compile("[A-Z]?[0-9]{1,12}");
    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final Pattern CUSTOMER = Pattern.compile("[0-9]{1,12}");

    static SalesLine of(List<String> fields) throws BadRow {
        if (fields.size() != COLUMNS) {
            throw new BadRow(fields.size() + " columns instead of " + COLUMNS);
        }
        var quantity = quantity(fields.get(3));
        var price = price(fields.get(5));
        return new SalesLine(
                invoice(fields.get(0)),
                sku(fields.get(1)),
                SPACES.matcher(fields.get(2).strip()).replaceAll(" "),
                quantity,
                time(fields.get(4)),
                price,
                pence(price, quantity),
                customer(fields.get(6)),
                Countries.code(fields.get(7)));
    }

    /** An invoice that takes an earlier one back. */
    boolean cancels() {
        return invoice.startsWith("C");
    }

    /** True of what has a place on a shelf, false of postage, fees and corrections. */
    boolean goods() {
        return Goods.isGoods(sku);
    }

    private static String invoice(String text) throws BadRow {
        var invoice = text.strip().toUpperCase(Locale.ROOT);
        if (!INVOICE.matcher(invoice).matches()) {
            throw new BadRow("invoice number '" + text + "' is not readable");
        }
        return invoice;
    }

    private static String sku(String text) throws BadRow {
        var sku = text.strip().toUpperCase(Locale.ROOT).replace(' ', '-');
        if (!SKU.matcher(sku).matches()) {
            throw new BadRow("stock code '" + text + "' is not usable");
        }
        return sku;
    }

    private static int quantity(String text) throws BadRow {
        try {
            var quantity = Integer.parseInt(text.strip());
            if (Math.abs((long) quantity) > MOST) {
                throw new BadRow("quantity '" + text + "' is too large");
            }
            return quantity;
        } catch (NumberFormatException _) {
            throw new BadRow("quantity '" + text + "' is no whole number");
        }
    }

    private static BigDecimal price(String text) throws BadRow {
        try {
            var price = new BigDecimal(text.strip());
            if (price.abs().compareTo(BigDecimal.valueOf(MOST)) > 0 || price.scale() > 9) {
                throw new BadRow("price '" + text + "' is out of range");
            }
            return price;
        } catch (NumberFormatException _) {
            throw new BadRow("price '" + text + "' is no number");
        }
    }

    private static long pence(BigDecimal price, int quantity) {
        return price.multiply(BigDecimal.valueOf(quantity))
                .setScale(2, RoundingMode.HALF_UP)
                .movePointRight(2)
                .longValueExact();
    }

    /** The file's times carry no zone; they are the shop's. */
    private static Instant time(String text) throws BadRow {
        try {
            return LocalDateTime.parse(text.strip(), TIME).atZone(SHOP_ZONE).toInstant();
        } catch (DateTimeException _) {
            throw new BadRow("date '" + text + "' is not readable");
        }
    }

    private static @Nullable String customer(String text) throws BadRow {
        var customer = text.strip();
        if (customer.endsWith(".0")) {
            customer = customer.substring(0, customer.length() - 2);
        }
        if (customer.isEmpty()) {
            return null;
        }
        if (!CUSTOMER.matcher(customer).matches()) {
            throw new BadRow("customer '" + text + "' is no number");
        }
        return customer;
    }
}
