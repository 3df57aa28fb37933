package quartet.local.sales;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Country names as the file writes them, as ISO codes. */
final class Countries {

    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    static String code(String name) throws BadRow {
        var code = BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
        if (code == null) {
            throw new BadRow("country '" + name + "' is unknown");
        }
        return code;
    }

    private static Map<String, String> byName() {
        var all = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            all.put(name.toLowerCase(Locale.ROOT), code);
        }
        // Names of the file that are no English country name, or not the JDK's.
        all.put("eire", "IE");
        all.put("rsa", "ZA");
        all.put("usa", "US");
        all.put("hong kong", "HK");
        all.put("czech republic", "CZ");
        // Codes that ISO 3166 keeps for uses like these.
        all.put("channel islands", "JE");
        all.put("european community", "EU");
        all.put("unspecified", "ZZ");
        return Map.copyOf(all);
    }
}
