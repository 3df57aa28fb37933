package quartet.local;

import quartet.local.republishing.Republishing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and options somebody typed, checked: what is not known is refused, not ignored. */
record CommandLine(Word word, Map<String, String> options, List<String> arguments) {

    static final int DEFAULT_PORT = 8080;

    CommandLine {
        options = Map.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Something that cannot be meant; the message says what. */
    static final class NotUnderstood extends Exception {

        NotUnderstood(String message) {
            super(message);
        }
    }

    static CommandLine of(String... typed) throws NotUnderstood {
        var words = new ArrayList<>(List.of(typed));
        var word = words.isEmpty() ? Optional.<Word>empty() : Word.of(words.getFirst());
        word.ifPresent(_ -> words.removeFirst());
        var line = parse(word.orElse(Word.START), words.iterator());
        line.check();
        return line;
    }

    private static CommandLine parse(Word word, Iterator<String> rest) throws NotUnderstood {
        var options = new HashMap<String, String>();
        var arguments = new ArrayList<String>();
        while (rest.hasNext()) {
            var typed = rest.next();
            if (!typed.startsWith("-")) {
                arguments.add(typed);
                continue;
            }
            var parts = typed.split("=", 2);
            if (!word.allows(parts[0])) {
                throw new NotUnderstood("unknown option " + parts[0] + " of deploy/up " + word);
            }
            options.put(parts[0], value(word, parts, rest));
        }
        return new CommandLine(word, options, arguments);
    }

    private static String value(Word word, String[] parts, Iterator<String> rest)
            throws NotUnderstood {
        if (!word.takesValue(parts[0])) {
            if (parts.length == 2) {
                throw new NotUnderstood(parts[0] + " takes no value");
            }
            return "";
        }
        if (parts.length == 2) {
            return parts[1];
        }
        if (!rest.hasNext()) {
            throw new NotUnderstood(parts[0] + " needs a value");
        }
        return rest.next();
    }

    private void check() throws NotUnderstood {
        if (arguments.size() > word.mostArguments()) {
            throw new NotUnderstood("unknown word " + arguments.get(word.mostArguments()));
        }
        if (arguments.isEmpty() && !word.question().isEmpty()) {
            throw new NotUnderstood(word.question());
        }
        if (word == Word.REPUBLISH && !Republishing.knows(what())) {
            throw new NotUnderstood("republish orders, products, stock or all?");
        }
        number("--within", 1, 3_600);
        number("--port", 0, 65_535);
        number("--quantity", 1, 1_000);
    }

    private void number(String option, int least, int most) throws NotUnderstood {
        var text = options.get(option);
        if (text == null) {
            return;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new NotUnderstood(
                option + " " + text + " is no number from " + least + " to " + most);
    }

    /** The first argument, or everything. */
    String what() {
        return arguments.isEmpty() ? "all" : arguments.getFirst();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    int number(String option, int otherwise) {
        return has(option) ? Integer.parseInt(text(option, "")) : otherwise;
    }

    Path data(Path otherwise) {
        return Path.of(text("--data", otherwise.toString())).toAbsolutePath().normalize();
    }
}
