package quartet.stores;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The store of the time series: an installed PostgreSQL that has TimescaleDB, else plain PostgreSQL
 * from zonky's artifact. Commits wait for the log, so that a kill loses none.
 */
public final class PostgresStore extends Store {

    private static final String NAME = "timescale";
    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int DEFAULT_PORT = 5432;
    private static final String SECONDS = "3";

    private final URI server;
    private final String query;
    private final String version;
    private final String timescale;

    private PostgresStore(URI server, @Nullable StoreProcess process) {
        super(NAME, server.getPort() < 0 ? DEFAULT_PORT : server.getPort(), process);
        this.server = server;
        this.query = server.getRawQuery() == null ? "" : "?" + server.getRawQuery();
        this.version = ask("SELECT split_part(current_setting('server_version'), ' ', 1)");
        this.timescale =
                ask(
                        "SELECT coalesce((SELECT default_version FROM pg_available_extensions"
                                + " WHERE name = 'timescaledb'), '')");
    }

    public static PostgresStore start(StoreOptions options) {
        var given = options.uri();
        if (given != null) {
            return new PostgresStore(URI.create(given.replaceFirst("^jdbc:", "")), null);
        }
        var program = PostgresProgram.best();
        var port = Ports.orFree(options.port());
        var folder = StoreFolder.of(NAME, options);
        program.prepare(folder);
        var server = URI.create("postgresql://127.0.0.1:" + port + "/postgres");
        var command = StoreProcess.guarded("INT", program.command(folder.data(), port));
        var url = "jdbc:" + server;
        return new PostgresStore(
                server, StoreProcess.start(NAME, command, folder, () -> answers(url, "postgres")));
    }

    /**
     * For {@code spring.datasource.url}; the database is made if it is missing.
     *
     * @throws IllegalArgumentException unless the name is lower-case letters, digits and
     *     underscores
     */
    public String jdbcUrl(String database) {
        if (!DATABASE.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a database's name: " + database);
        }
        makeIfMissing(database);
        return "jdbc:postgresql://" + server.getRawAuthority() + "/" + database + query;
    }

    public String user() {
        return parameter("user", "postgres");
    }

    public String password() {
        return parameter("password", "");
    }

    private String parameter(String name, String otherwise) {
        return Stream.of(query.replaceFirst("^\\?", "").split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public String version() {
        return version;
    }

    /** The version of TimescaleDB that can be created there; empty if it has none. */
    public String timescaleVersion() {
        return timescale;
    }

    @Override
    public String edition() {
        if (timescale.isEmpty()) {
            return (given() ? "given: PostgreSQL " : "stand-in: PostgreSQL ")
                    + version
                    + ", plain tables";
        }
        return "TimescaleDB %s, PostgreSQL %s, %s"
                .formatted(timescale, version, given() ? "given" : "installed");
    }

    @Override
    public String address() {
        return "jdbc:" + server + (query.isEmpty() ? "?user=" + user() : "");
    }

    @Override
    boolean answers() {
        return answers("jdbc:" + server, user());
    }

    private static boolean answers(String url, String user) {
        return Probe.yes(
                () -> {
                    try (var connection = connect(url, user)) {
                        return connection.isValid(Integer.parseInt(SECONDS));
                    }
                });
    }

    private static Connection connect(String url, String user) throws SQLException {
        var settings = new Properties();
        settings.put("user", user);
        settings.put("connectTimeout", SECONDS);
        settings.put("socketTimeout", "30");
        return DriverManager.getConnection(url, settings);
    }

    private String ask(String sql) {
        try (var connection = connect("jdbc:" + server, user());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new StoreFailed("timescale: " + server.getRawAuthority() + " does not answer", e);
        }
    }

    private synchronized void makeIfMissing(String database) {
        if (!ask("SELECT 1 FROM pg_database WHERE datname = '" + database + "'").isEmpty()) {
            return;
        }
        try (var connection = connect("jdbc:" + server, user());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new StoreFailed("timescale: cannot create database " + database, e);
        }
    }
}
