package quartet.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where PostgreSQL's programs are, and how they are called. */
record PostgresProgram(Path folder, boolean timescale) {

    /** An installed one with TimescaleDB, else the one from the artifact. */
    static PostgresProgram best() {
        return InstalledPostgres.withTimescale()
                .map(folder -> new PostgresProgram(folder, true))
                .orElseGet(() -> new PostgresProgram(PostgresBinaries.folder(), false));
    }

    /**
     * Makes the data folder if it is empty.
     *
     * @throws StoreFailed if it belongs to another version of PostgreSQL
     */
    void prepare(StoreFolder folder) {
        var marker = folder.data().resolve("PG_VERSION");
        try {
            if (Files.exists(marker)) {
                check(Files.readString(marker).strip());
            } else {
                initialise(folder);
            }
        } catch (IOException e) {
            throw new StoreFailed("timescale: cannot make " + folder.data(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("timescale: interrupted", e);
        }
    }

    private void check(String version) throws IOException, InterruptedException {
        var ours = majorVersion();
        if (!version.equals(ours)) {
            throw new StoreFailed(
                    "timescale: data is from PostgreSQL %s, this is %s. Keep it: back up with the"
                                    .formatted(version, ours)
                            + " old version. Drop it: --fresh");
        }
    }

    private String majorVersion() throws IOException, InterruptedException {
        var process = new ProcessBuilder(program("postgres"), "--version").start();
        var words = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return words.replaceFirst("^.*\\) ", "").replaceFirst("[.a-z].*$", "");
    }

    private void initialise(StoreFolder folder) throws IOException, InterruptedException {
        var command = asNobodyIfRoot();
        command.addAll(List.of(program("initdb"), "-D", folder.data().toString()));
        command.addAll(List.of("-U", "postgres", "-A", "trust", "-E", "UTF-8"));
        command.addAll(List.of("--locale=C.UTF-8", "--no-sync", "--no-instructions"));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                        .start();
        if (process.waitFor() != 0) {
            throw new StoreFailed("timescale: initdb failed:\n" + folder.tailOfLog());
        }
    }

    /** Runs the server in the foreground. */
    List<String> command(Path data, int port) {
        var command = asNobodyIfRoot();
        command.addAll(List.of(program("postgres"), "-D", data.toString()));
        settings(port).forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private Stream<String> settings(int port) {
        var always =
                Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=200",
                        "shared_buffers=64MB",
                        // What the kernel has survives a kill; only a power cut needs fsync.
                        "fsync=off",
                        "synchronous_commit=on",
                        "timezone=UTC");
        var preloaded =
                Stream.of(
                        "shared_preload_libraries=timescaledb", "timescaledb.telemetry_level=off");
        return timescale ? Stream.concat(always, preloaded) : always;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see it. */
    private static List<String> asNobodyIfRoot() {
        var root = "root".equals(System.getProperty("user.name"));
        return new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
    }

    private String program(String name) {
        return folder.resolve(name).toString();
    }
}
