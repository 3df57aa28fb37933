package quartet.load;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What to measure.
 *
 * @param clients each places its next order when the last one has ended
 * @param lines of an order, each of another product
 * @param warmUp orders are placed for so long before anything is counted
 * @param data the data directory of the system that runs
 */
record Options(
        int clients,
        int lines,
        int products,
        Duration warmUp,
        Duration measured,
        Path data,
        boolean json) {

    static final String HELP =
            """
            deploy/load/bench [options]: orders per second through the gateway of the system that runs

              --clients N    8; each waits for the end of its order, then places the next
              --lines N      1; of an order, each of another product
              --products N   200; as many are put on sale, with plenty in stock
              --warm-up S    300 seconds of the same load first
              --seconds S    60 seconds that count
              --data DIR     the data directory of deploy/up (deploy/local/.data)
              --json         the result as JSON

            Exit codes: 0 measured, 1 an order ended otherwise than CONFIRMED, 2 nothing runs here.
            """;

    /**
     * @throws IllegalArgumentException for what is not understood; the message says what
     */
    static Options of(Path home, String... typed) {
        var options =
                new Options(
                        8,
                        1,
                        200,
                        Duration.ofSeconds(300),
                        Duration.ofSeconds(60),
                        home.resolve("deploy/local/.data"),
                        false);
        for (int i = 0; i < typed.length; i++) {
            options =
                    typed[i].equals("--json")
                            ? options.asJson()
                            : options.with(typed[i], value(typed, ++i));
        }
        if (options.lines < 1 || options.lines > options.products || options.clients < 1) {
            throw new IllegalArgumentException("at least one client, and one line of each product");
        }
        return options;
    }

    private static String value(String[] typed, int at) {
        if (at == typed.length) {
            throw new IllegalArgumentException(typed[at - 1] + " needs a value");
        }
        return typed[at];
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--clients" ->
                    new Options(number(value), lines, products, warmUp, measured, data, json);
            case "--lines" ->
                    new Options(clients, number(value), products, warmUp, measured, data, json);
            case "--products" ->
                    new Options(clients, lines, number(value), warmUp, measured, data, json);
            case "--warm-up" ->
                    new Options(clients, lines, products, seconds(value), measured, data, json);
            case "--seconds" ->
                    new Options(clients, lines, products, warmUp, seconds(value), data, json);
            case "--data" ->
                    new Options(clients, lines, products, warmUp, measured, Path.of(value), json);
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private Options asJson() {
        return new Options(clients, lines, products, warmUp, measured, data, true);
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(number(value));
    }

    private static int number(String value) {
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(value + " is no number");
        }
    }
}
