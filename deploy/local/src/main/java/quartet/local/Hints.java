package quartet.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One piece of advice for a part that died, from the end of its log. */
final class Hints {

    private static final Map<String, String> BY_TEXT = byText();

    private Hints() {}

    static String of(String part, String how, List<String> log) {
        if (how.contains("137")) {
            return part
                    + " was stopped by the system, perhaps out of memory. Data is kept. "
                    + more(part);
        }
        var text = String.join("\n", log).toLowerCase(Locale.ROOT);
        return BY_TEXT.entrySet().stream()
                .filter(hint -> text.contains(hint.getKey()))
                .map(hint -> hint.getValue().formatted(part))
                .findFirst()
                .orElse("Its whole log: deploy/up logs " + part);
    }

    private static String more(String part) {
        return "Raise QUARTET_" + part.toUpperCase(Locale.ROOT) + "_MEMORY.";
    }

    private static Map<String, String> byText() {
        var hints = new LinkedHashMap<String, String>();
        hints.put(
                "outofmemoryerror", "%s ran out of heap. Give it more: QUARTET_<PART>_MEMORY=512m");
        hints.put(
                "address already in use",
                "Another process took the port of %s. Start again: it gets a new one.");
        hints.put("no space left", "The disk is full. Free some, or use another: --data DIR");
        hints.put(
                "database files are incompatible",
                "The data of %s is from another version. Drop it: --fresh");
        hints.put(
                "unsupportedclassversion",
                "The build is for a newer JDK than this. Build again: ./mvnw package");
        hints.put("permission denied", "%s may not use its files. Is the data directory yours?");
        return hints;
    }
}
