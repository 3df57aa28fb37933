package quartet.analytics.store;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the database can do; decided once at start, and never changed under existing data. */
public enum Edition {
    /** TimescaleDB under its own licence: hypertables and continuous aggregates. */
    TSL("migration", "hypertables", "continuous"),
    /** TimescaleDB as distributions ship it: hypertables, but our own roll-ups. */
    APACHE("migration", "hypertables", "rollups"),
    /** PostgreSQL alone: the same names without hypertables. */
    PLAIN("migration", "rollups");

    private final List<String> scripts;

    Edition(String... scripts) {
        this.scripts = List.of(scripts);
    }

    /**
     * @param license what {@code timescaledb.license} says; null where there is no extension
     */
    static Edition of(boolean extension, @Nullable String license) {
        if (!extension) {
            return PLAIN;
        }
        return "timescale".equals(license) ? TSL : APACHE;
    }

    String[] locations() {
        return scripts.stream().map(folder -> "classpath:db/" + folder).toArray(String[]::new);
    }

    /** Whether roll-ups are continuous aggregates, which need no log of dirty buckets. */
    public boolean aggregatesContinuously() {
        return this == TSL;
    }
}
