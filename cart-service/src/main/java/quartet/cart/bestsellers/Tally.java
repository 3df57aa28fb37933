package quartet.cart.bestsellers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The additions of one event, list by list: the lists of all time first, then those of a day. */
class Tally {

    private final Map<String, Map<String, Long>> allTime = new TreeMap<>();
    private final Map<String, Map<String, Long>> days = new TreeMap<>();

    /**
     * Adds up what belongs on the same list.
     *
     * @param day the day's lists too, null for none
     */
    Tally(List<SoldUnits> sold, @Nullable LocalDate day) {
        for (var units : sold) {
            add(allTime, Lists.allTime(null), units);
            if (units.category() != null) {
                add(allTime, Lists.allTime(units.category()), units);
            }
            if (day != null) {
                add(days, Lists.day(day, null), units);
                if (units.category() != null) {
                    add(days, Lists.day(day, units.category()), units);
                }
            }
        }
    }

    private static void add(Map<String, Map<String, Long>> lists, String list, SoldUnits units) {
        lists.computeIfAbsent(list, _ -> new TreeMap<>())
                .merge(units.sku().value(), units.units(), Math::addExact);
    }

    /** The keys of {@code count-sale.lua}. */
    List<String> keys(String marker) {
        var keys = new ArrayList<String>();
        keys.add(marker);
        keys.addAll(allTime.keySet());
        keys.addAll(days.keySet());
        return keys;
    }

    /** Its triples, and before them the number of the first day's list. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add(Integer.toString(allTime.size() + 2));
        int key = 2;
        for (var lists : List.of(allTime, days)) {
            for (var list : lists.values()) {
                for (var units : list.entrySet()) {
                    arguments.add(Integer.toString(key));
                    arguments.add(units.getKey());
                    arguments.add(Long.toString(units.getValue()));
                }
                key++;
            }
        }
        return arguments;
    }
}
