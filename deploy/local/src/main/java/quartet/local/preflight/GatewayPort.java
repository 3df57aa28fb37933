package quartet.local.preflight;

import quartet.local.data.Ports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one port with a fixed number must be free; if it is not, who has it. */
record GatewayPort(int port, Path proc) implements Check {

    private static final String LISTENS = "0A";

    @Override
    public Finding run() {
        if (port == 0 || Ports.isFree(port)) {
            return Finding.ok("port", port == 0 ? "any" : port + " is free");
        }
        var holder = holder().map(GatewayPort::described).orElse("another process");
        return Finding.failed(
                "port",
                "Port %d is taken by %s. Use another: deploy/up --port %d"
                        .formatted(port, holder, port + 1));
    }

    private static String described(ProcessHandle process) {
        var program = process.info().command().map(path -> Path.of(path).getFileName().toString());
        return "'%s' (pid %d)".formatted(program.orElse("?"), process.pid());
    }

    /** Known on Linux, and only of processes we may look into. */
    private Optional<ProcessHandle> holder() {
        var inodes = Stream.of("tcp", "tcp6").flatMap(this::inodes).toList();
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process.pid(), inodes))
                .findFirst();
    }

    private Stream<String> inodes(String table) {
        try {
            var address = ":" + HexFormat.of().withUpperCase().toHexDigits((short) port);
            return Files.readAllLines(proc.resolve("net").resolve(table)).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row.length > 9 && row[1].endsWith(address))
                    .filter(row -> row[3].equals(LISTENS))
                    .map(row -> "socket:[" + row[9] + "]");
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private boolean holdsOne(long pid, List<String> inodes) {
        try (var files = Files.list(proc.resolve(String.valueOf(pid)).resolve("fd"))) {
            return files.anyMatch(file -> inodes.contains(target(file)));
        } catch (IOException _) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }
}
