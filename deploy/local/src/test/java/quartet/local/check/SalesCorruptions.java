package quartet.local.check;

import static quartet.local.check.Corruption.of;

import quartet.local.check.dump.SkuDay;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Sales that one of the other databases has otherwise. */
final class SalesCorruptions {

    private static final SkuDay MUGS = new SkuDay("MUG", LocalDate.of(2026, 11, 21));

    private SalesCorruptions() {}

    static Stream<Corruption> all() {
        return Stream.of(
                of("A", "row doubled", s -> s.units.merge(MUGS, 2L, Long::sum)),
                of("A", "row lost", s -> s.units.remove(MUGS)),
                of("A", "row moved a day", SalesCorruptions::moved),
                of("A", "past row lost", s -> s.units.remove(new SkuDay("POT", GoodShop.PAST))),
                of("A", "customer lost", s -> s.buyers.remove("c_1")),
                of("A", "roll-up stale", s -> s.staleRollups.add("sales_hourly of CARD")),
                of("G", "relation doubled", s -> s.add("MUG", 1, 2, 0)),
                of("G", "pair doubled", s -> s.add("MUG", 0, 0, 1)),
                of("G", "product lost", s -> s.products.remove("POT")),
                of("G", "relation to a customer lost", s -> s.placed.remove("g_kept")),
                of("G", "node twice", s -> s.twins.add("Product MUG")),
                of("R", "score + 1", s -> s.bestSellers.merge("MUG", 1L, Long::sum)),
                of("R", "score lost", s -> s.bestSellers.remove("CUP")));
    }

    private static void moved(GoodShop shop) {
        shop.units.merge(MUGS, -2L, Long::sum);
        shop.units.merge(new SkuDay("MUG", MUGS.day().minusDays(1)), 2L, Long::sum);
    }
}
