package quartet.analytics.money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Averages, shares and changes in integers. */
public final class Ratios {

    private static final long WHOLE = 100_00;

    private Ratios() {}

    /**
     * The quotient, rounded half up; null where there is nothing to divide by.
     *
     * @param divisor 0 or more
     */
    public static @Nullable Long halfUp(long dividend, long divisor) {
        if (divisor == 0) {
            return null;
        }
        return Math.floorDiv(
                Math.addExact(Math.multiplyExact(2, dividend), divisor),
                Math.multiplyExact(2, divisor));
    }

    /**
     * Shares in percent with two decimals, by largest remainder: they sum to 100.00. Equal
     * remainders are served in the order given. Empty where the parts do not sum to more than 0.
     */
    public static List<BigDecimal> percentages(List<Long> parts) {
        return spread(WHOLE, parts).stream().map(share -> BigDecimal.valueOf(share, 2)).toList();
    }

    /**
     * A whole divided in proportion to its parts by largest remainder: the shares sum to the whole.
     * Equal remainders are served in the order given. Empty where the parts do not sum to more than
     * 0.
     */
    public static List<Long> spread(long whole, List<Long> parts) {
        long sum = parts.stream().reduce(0L, Math::addExact);
        if (sum <= 0) {
            return List.of();
        }
        var scaled = parts.stream().map(part -> Math.multiplyExact(part, whole)).toList();
        long[] shares = scaled.stream().mapToLong(part -> Math.floorDiv(part, sum)).toArray();
        long missing = whole - LongStream.of(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -Math.floorMod(scaled.get(i), sum)))
                .limit(missing)
                .forEach(i -> shares[i]++);
        return LongStream.of(shares).boxed().toList();
    }

    /** The change in percent with two decimals, half up; null where there was nothing before. */
    public static @Nullable BigDecimal change(long before, long now) {
        if (before <= 0) {
            return null;
        }
        var rounded = halfUp(Math.multiplyExact(Math.subtractExact(now, before), WHOLE), before);
        return rounded == null ? null : BigDecimal.valueOf(rounded, 2);
    }
}
