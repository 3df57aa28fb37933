package quartet.local.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/**
 * What is remembered of seeding: from which day the history runs, and whether it is complete. A
 * seeding that broke off is repeated with the same day, so it sends the same orders.
 */
record Memory(LocalDate firstDay, boolean done) {

    static Memory read(Path file, Clock clock, int days) throws IOException {
        if (!Files.exists(file)) {
            return new Memory(LocalDate.now(clock).minusDays(days), false);
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new Memory(
                LocalDate.parse(properties.getProperty("firstDay")),
                Boolean.parseBoolean(properties.getProperty("done")));
    }

    void write(Path file) throws IOException {
        Files.write(file, List.of("firstDay=" + firstDay, "done=" + done));
    }
}
