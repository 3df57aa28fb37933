package quartet.load;

import quartet.local.status.SystemStatus;
import quartet.local.status.SystemStatus.PartStatus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was measured.
 *
 * @param repeats sends that got no final answer at once: a 202, a 503, or none
 * @param cpuMillisPerOrder of each part, and of this measuring process
 */
record Result(
        int clients,
        int lines,
        long warmUpSeconds,
        double ordersPerSecond,
        double p50Millis,
        double p99Millis,
        double maxMillis,
        Map<String, Long> ends,
        long repeats,
        Map<String, Double> cpuMillisPerOrder,
        double totalCpuMillisPerOrder) {

    static Result of(
            Options options, Shoppers.Round round, SystemStatus before, SystemStatus after) {
        var start =
                before.parts().stream()
                        .collect(Collectors.toMap(PartStatus::name, PartStatus::cpuSeconds));
        var orders = Math.max(1, round.orders());
        Map<String, Double> cpu = new LinkedHashMap<>();
        for (var part : after.parts()) {
            var used = part.cpuSeconds() - start.getOrDefault(part.name(), 0.0);
            cpu.put(part.name(), rounded(used * 1000 / orders));
        }
        return new Result(
                options.clients(),
                options.lines(),
                options.warmUp().toSeconds(),
                rounded(round.perSecond()),
                millis(round, 50),
                millis(round, 99),
                rounded(round.micros().getMaxValue() / 1000.0),
                new TreeMap<>(round.ends()),
                round.repeats(),
                cpu,
                rounded(cpu.values().stream().mapToDouble(Double::doubleValue).sum()));
    }

    List<String> table() {
        var lines = new ArrayList<String>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%.0f orders/s of %d lines, %d clients, after %d s of the same; p50 %.1f"
                                + " ms, p99 %.1f ms, max %.0f ms",
                        ordersPerSecond,
                        this.lines,
                        clients,
                        warmUpSeconds,
                        p50Millis,
                        p99Millis,
                        maxMillis));
        lines.add("ended: " + ends + ", sent again " + repeats);
        lines.add(String.format(Locale.ROOT, "CPU per order %.2f ms:", totalCpuMillisPerOrder));
        cpuMillisPerOrder.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(
                        part ->
                                String.format(
                                        Locale.ROOT,
                                        "  %-14s %6.2f ms",
                                        part.getKey(),
                                        part.getValue()))
                .forEach(lines::add);
        return lines;
    }

    private static double millis(Shoppers.Round round, double percentile) {
        return rounded(round.micros().getValueAtPercentile(percentile) / 1000.0);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
