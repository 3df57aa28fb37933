package quartet.local.status;

import quartet.local.status.SystemStatus.PartStatus;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of parts for people: 80 columns, start seconds and resident memory with their total.
 */
public final class StatusTable {

    private static final String ROW = "%-14s %-10s %8s %8s %8s %8s  %s";
    private static final int WIDTH = 80;
    private static final int INDENT = 15;

    private StatusTable() {}

    public static List<String> of(SystemStatus status) {
        if (status.parts().isEmpty()) {
            return List.of("Quartet is not running here. Start it: deploy/up");
        }
        var lines = new ArrayList<String>();
        lines.add(row("part", "state", "pid", "memory", "cpu", "start", ""));
        status.parts().forEach(part -> lines.addAll(rows(part)));
        lines.add(
                row(
                        "total",
                        status.ready() ? "ready" : "not ready",
                        "",
                        megabytes(status.totalRssBytes()),
                        seconds(cpu(status)),
                        "",
                        ""));
        lines.add("Shop " + status.url() + "   operator's key in " + status.operatorKeyFile());
        return lines;
    }

    private static List<String> rows(PartStatus part) {
        var first =
                row(
                        part.name(),
                        part.state(),
                        part.pid() == null ? "-" : part.pid().toString(),
                        megabytes(part.rssBytes()),
                        seconds(part.cpuSeconds()),
                        seconds(part.startSeconds()),
                        "");
        var what = part.edition() + "  " + part.address();
        return what.isBlank() ? List.of(first) : List.of(first, cut(" ".repeat(INDENT) + what));
    }

    private static double cpu(SystemStatus status) {
        return status.parts().stream().mapToDouble(PartStatus::cpuSeconds).sum();
    }

    private static String row(String... cells) {
        return cut(ROW.formatted((Object[]) cells)).stripTrailing();
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private static String megabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
    }

    private static String seconds(double seconds) {
        return "%.1f s".formatted(seconds);
    }
}
