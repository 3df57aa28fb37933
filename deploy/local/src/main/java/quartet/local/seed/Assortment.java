package quartet.local.seed;

import quartet.local.shop.ProductRow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the seeded shop sells: thirty kinds of things in eight colours each. */
final class Assortment {

    private static final List<String> COLOURS =
            List.of("blue", "red", "green", "white", "yellow", "grey", "pink", "black");

    private static final List<Kind> KINDS =
            Stream.of(
                            kitchen("mug", 1299),
                            kitchen("teapot", 2450),
                            kitchen("bowl", 995),
                            kitchen("dinner plate", 1150),
                            kitchen("milk jug", 1425),
                            kitchen("apron", 1895),
                            kitchen("cake tin", 1650),
                            kitchen("tea towel", 750),
                            home("cushion", 2200),
                            home("wool throw", 4900),
                            home("vase", 2795),
                            home("wall clock", 3450),
                            home("picture frame", 1250),
                            home("storage basket", 1999),
                            home("doormat", 2395),
                            home("pillar candle", 850),
                            home("lantern", 2850),
                            garden("planter", 1795),
                            garden("watering can", 2150),
                            garden("bird house", 2499),
                            garden("parasol", 6900),
                            garden("herb pot", 695),
                            stationery("notebook", 899),
                            stationery("fountain pen", 3200),
                            stationery("card set", 650),
                            stationery("pencil case", 1095),
                            bags("tote bag", 1450),
                            bags("umbrella", 2650),
                            bags("wash bag", 1895),
                            bags("backpack", 5400))
                    .toList();

    private static final List<Item> ITEMS =
            KINDS.stream()
                    .flatMap(kind -> COLOURS.stream().map(colour -> kind.in(colour)))
                    .toList();

    private Assortment() {}

    static List<Item> items() {
        return ITEMS;
    }

    /** The same kind in another colour stands this far away in the list. */
    static int colours() {
        return COLOURS.size();
    }

    /** A product of the shop. */
    record Item(String sku, String title, String category, long pence) {

        ProductRow product() {
            var description = title + ", made to be used every day.";
            return ProductRow.of(sku, title, description, category, pence);
        }
    }

    private record Kind(String noun, String category, long pence) {

        Item in(String colour) {
            var sku = (noun + " " + colour).toUpperCase(Locale.ROOT).replace(' ', '-');
            var title =
                    colour.substring(0, 1).toUpperCase(Locale.ROOT)
                            + colour.substring(1)
                            + " "
                            + noun;
            return new Item(sku, title, category, pence);
        }
    }

    private static Kind kitchen(String noun, long pence) {
        return new Kind(noun, "Kitchen", pence);
    }

    private static Kind home(String noun, long pence) {
        return new Kind(noun, "Home", pence);
    }

    private static Kind garden(String noun, long pence) {
        return new Kind(noun, "Garden", pence);
    }

    private static Kind stationery(String noun, long pence) {
        return new Kind(noun, "Stationery", pence);
    }

    private static Kind bags(String noun, long pence) {
        return new Kind(noun, "Bags", pence);
    }
}
