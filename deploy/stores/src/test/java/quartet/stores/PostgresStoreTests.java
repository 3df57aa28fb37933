package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

class PostgresStoreTests {

    @Test
    void makesTheDatabaseThatIsAskedFor() throws SQLException {
        var postgres = Stores.postgres();
        assertThat(postgres.healthy()).isTrue();
        assertThat(ask(postgres, "analytics", "SELECT current_database()")).isEqualTo("analytics");
        assertThat(ask(postgres, "analytics", "SHOW synchronous_commit")).isEqualTo("on");
        assertThatThrownBy(() -> postgres.jdbcUrl("a; DROP TABLE b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatItIs() {
        var postgres = Stores.postgres();
        if (postgres.timescaleVersion().isEmpty()) {
            assertThat(postgres.edition()).isEqualTo("stand-in: PostgreSQL 18.6, plain tables");
        } else {
            assertThat(postgres.edition()).startsWith("TimescaleDB ");
        }
    }

    @Test
    void losesNothingCommittedToAKill(@TempDir Path folder) throws SQLException {
        var options = StoreOptions.temporary().onPort(Ports.free()).keptIn(folder);
        try (var postgres = PostgresStore.start(options)) {
            ask(postgres, "shop", "CREATE TABLE sales (id int); INSERT INTO sales VALUES (1)");
            ask(postgres, "shop", "INSERT INTO sales VALUES (2)");
            postgres.kill();
            assertThat(postgres.healthy()).isFalse();
        }
        try (var postgres = PostgresStore.start(options)) {
            assertThat(ask(postgres, "shop", "SELECT count(*) FROM sales")).isEqualTo("2");
        }
    }

    @Test
    void refusesDataOfAnotherVersion(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("PG_VERSION"), "9");
        assertThatThrownBy(() -> PostgresStore.start(StoreOptions.temporary().keptIn(folder)))
                .isInstanceOf(StoreFailed.class)
                .hasMessageMatching("timescale: data is from PostgreSQL 9, this is \\d+\\. .*");
    }

    @Test
    void findsTimescaleWhereItIsInstalled(@TempDir Path installation) throws IOException {
        var programs = Files.createDirectory(installation.resolve("bin"));
        assertThat(InstalledPostgres.hasTimescale(programs)).isFalse();
        Files.createFile(
                Files.createDirectories(installation.resolve("share/extension"))
                        .resolve("timescaledb.control"));
        assertThat(InstalledPostgres.hasTimescale(programs)).isTrue();
    }

    private static String ask(PostgresStore postgres, String database, String sql)
            throws SQLException {
        var url = postgres.jdbcUrl(database);
        try (var connection =
                        DriverManager.getConnection(url, postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
