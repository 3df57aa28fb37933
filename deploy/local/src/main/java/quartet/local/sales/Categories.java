package quartet.local.sales;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A category for goods that come without one, from words of their description. It is synthetic: the
 * file knows no categories. The first row with a matching word decides, so it is deterministic.
 */
final class Categories {

    static final String CHARGES = "Charges";
    private static final String OTHER = "Home";
    private static final Map<String, List<String>> WORDS = words();

    private Categories() {}

    static String of(String title) {
        var found = Arrays.asList(title.toUpperCase(Locale.ROOT).split("[^A-Z]+"));
        return WORDS.entrySet().stream()
                .filter(category -> category.getValue().stream().anyMatch(found::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<String, List<String>> words() {
        var all = new LinkedHashMap<String, List<String>>();
        add(all, "Seasonal", "CHRISTMAS XMAS ADVENT SANTA REINDEER SNOWMAN EASTER VALENTINE");
        add(all, "Jewellery", "NECKLACE BRACELET EARRINGS EARRING RING CHARM BANGLE BROOCH HAIR");
        add(all, "Lighting", "CANDLE CANDLES LIGHT LIGHTS LANTERN LAMP CANDLESTICK INCENSE");
        add(all, "Bags", "BAG BAGS PURSE UMBRELLA SHOPPER LUGGAGE WALLET SATCHEL");
        add(
                all,
                "Toys",
                "TOY TOYS JIGSAW GAME GAMES DOLLY PLAYING SKIPPING PUPPET SPACEBOY CHILDRENS");
        add(all, "Party", "PARTY BUNTING BALLOON BALLOONS GARLAND BIRTHDAY CONE");
        add(
                all,
                "Stationery",
                "CARD CARDS WRAP PAPER NOTEBOOK PENCIL PENCILS PEN STICKER STICKERS RIBBON"
                        + " RIBBONS TISSUES TAPE LETTER RULER ERASER STAMP");
        add(
                all,
                "Kitchen",
                "MUG MUGS CUP CUPS SAUCER BOWL PLATE TEA TEAPOT COFFEE CAKE CAKES CUTLERY JAR"
                        + " BAKING SPOON SPOONS JUG APRON KITCHEN PANTRY TRAY BOTTLE LUNCH DISH"
                        + " NAPKINS TEATOWEL TOWEL EGG RECIPE GLASS TUMBLER COASTER COASTERS");
        add(all, "Garden", "GARDEN PARASOL PLANT BIRD BIRDS WATERING SEED POT POTS PLANTER");
        add(
                all,
                "Storage",
                "BOX BOXES DRAWER CABINET STORAGE BASKET TIN TINS HOOK HOOKS HANGER RACK");
        add(
                all,
                "Decoration",
                "SIGN FRAME HEART HANGING DECORATION CLOCK MIRROR CUSHION WALL WREATH ART"
                        + " ORNAMENT MAGNETS PICTURE DOORMAT KNOB");
        return all;
    }

    private static void add(Map<String, List<String>> all, String category, String words) {
        all.put(category, List.of(words.split(" ")));
    }
}
