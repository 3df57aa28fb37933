package quartet.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.local.shop.PastOrder;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

class HistoryTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);

    @Test
    void isTheSameFromTheSameSeed() {
        assertThat(history(7)).isEqualTo(history(7)).isNotEqualTo(history(8));
    }

    @Test
    void hasItsOrdersOnItsDaysOnly() {
        var sold = history(1).stream().filter(order -> !order.cancels());
        assertThat(sold)
                .extracting(HistoryTests::day)
                .allMatch(day -> !day.isBefore(MONDAY) && day.isBefore(MONDAY.plusDays(56)));
    }

    @Test
    void hasAPromotionThatEverybodySees() {
        var byDay =
                history(1).stream()
                        .collect(Collectors.groupingBy(HistoryTests::day, Collectors.counting()));
        var usual = byDay.getOrDefault(MONDAY.plusDays(31), 0L);
        assertThat(byDay.getOrDefault(MONDAY.plusDays(38), 0L)).isGreaterThan(usual * 3 / 2);
    }

    @Test
    void hasCustomersWhoReturnAndGuests() {
        var orders = history(1);
        var known = orders.stream().filter(order -> order.customer() != null).toList();
        assertThat(known).hasSizeBetween(orders.size() / 2, orders.size() * 4 / 5);
        assertThat(known.stream().map(PastOrder::customer).distinct().count())
                .isLessThan(known.size() * 3 / 5);
    }

    @Test
    void cancelsOnlyWhatWasSold() {
        var orders = history(1);
        var sold = orders.stream().map(PastOrder::invoice).collect(Collectors.toSet());
        assertThat(orders).extracting(PastOrder::invoice).doesNotHaveDuplicates();
        assertThat(orders.stream().filter(PastOrder::cancels))
                .isNotEmpty()
                .allMatch(credit -> sold.contains("S" + credit.invoice().substring(1)));
    }

    @Test
    void sellsWhatTheShopHas() {
        var skus = Assortment.items().stream().map(Assortment.Item::sku).toList();
        assertThat(skus).hasSize(240).doesNotHaveDuplicates().contains("MUG-BLUE", "TEAPOT-RED");
        assertThat(history(1).stream().flatMap(order -> order.lines().stream()))
                .allMatch(line -> skus.contains(line.sku()));
    }

    private static List<PastOrder> history(long seed) {
        return new History(MONDAY, 56, 40, new SplittableRandom(seed)).orders().toList();
    }

    private static LocalDate day(PastOrder order) {
        return LocalDate.ofInstant(order.at(), ZoneOffset.UTC);
    }
}
