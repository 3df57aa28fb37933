package quartet.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What one can say after {@code deploy/up}, and with which options. */
enum Word {
    START("-d", "--fresh", "--port=", "--no-training", "--no-seed"),
    DOCTOR("--port=", "--json"),
    STATUS("--json"),
    STOP(),
    LOGS(),
    ORDER("--token=", "--sku=", "--quantity="),
    IMPORT("--no-wait"),
    CHECK("--json", "--within="),
    DLT("--json", "--id="),
    REPUBLISH();

    private static final String DATA = "--data=";

    private final Set<String> options;

    Word(String... options) {
        this.options = Set.of(options);
    }

    static Optional<Word> of(String text) {
        return Arrays.stream(values())
                .filter(word -> word != START && word.toString().equals(text))
                .findFirst();
    }

    /** How many words may follow it. */
    int mostArguments() {
        return switch (this) {
            case LOGS, IMPORT, REPUBLISH -> 1;
            case DLT -> 3;
            case START, DOCTOR, STATUS, STOP, ORDER, CHECK -> 0;
        };
    }

    /** What is asked of somebody who said too little; empty if the word alone will do. */
    String question() {
        return switch (this) {
            case LOGS -> "logs of which part?";
            case IMPORT -> "import which file?";
            case DLT -> "dlt list, show, replay or discard?";
            case START, DOCTOR, STATUS, STOP, ORDER, CHECK, REPUBLISH -> "";
        };
    }

    boolean allows(String option) {
        return options.contains(option) || takesValue(option);
    }

    /** {@code --port 8081} or {@code --port=8081}. */
    boolean takesValue(String option) {
        var withValue = option + "=";
        return options.contains(withValue) || DATA.equals(withValue);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
