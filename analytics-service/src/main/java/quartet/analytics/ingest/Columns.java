package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Rows turned into arrays, a parameter per column: {@code unnest} of a few arrays is the fastest
 * insert that can still say {@code ON CONFLICT}.
 */
final class Columns<T> {

    private final List<T> rows;
    private StatementSpec statement;

    Columns(StatementSpec statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    Columns<T> text(String name, Function<T, @Nullable String> value) {
        statement = statement.param(name, rows.stream().map(value).toArray(String[]::new));
        return this;
    }

    Columns<T> whole(String name, ToIntFunction<T> value) {
        statement = statement.param(name, rows.stream().mapToInt(value).toArray());
        return this;
    }

    Columns<T> large(String name, ToLongFunction<T> value) {
        statement = statement.param(name, rows.stream().mapToLong(value).toArray());
        return this;
    }

    void insert() {
        statement.update();
    }
}
