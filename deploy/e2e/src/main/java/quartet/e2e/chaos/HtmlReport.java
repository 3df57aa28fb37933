package quartet.e2e.chaos;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/** One page for a series of runs, without anything from elsewhere: a table, and a timeline each. */
final class HtmlReport {

    private static final int WIDTH = 1000;
    private static final int LEFT = 190;
    private static final int LANE = 18;
    private static final int BARS = 120;

    private static final String HEAD =
            """
            <!doctype html><meta charset="utf-8"><title>Chaos</title>
            <style>
            body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; color: #222 }
            table { border-collapse: collapse } td, th { padding: .2em .7em; text-align: left;
              border-bottom: 1px solid #ddd; vertical-align: top }
            .clean { color: #187a2f } .VIOLATED, .EMPTY { color: #b00020; font-weight: bold }
            svg { background: #fafafa; border: 1px solid #ddd } svg text { font-size: 11px }
            .ok { fill: #7fb98b } .fail { fill: #e0a848 } .info { fill: #c8434d }
            .hit { fill: #59638f } .vain { fill: #ccc }
            </style>
            <h1>Chaos</h1>
            <p>Bars: operations a second, by their end: <span style="color:#187a2f">done</span>,
            <span style="color:#b07a10">refused</span>, <span style="color:#b00020">unknown</span>.
            Below: faults; grey ones struck nobody. Hover for details.</p>
            """;

    private HtmlReport() {}

    static void write(Path file, List<RunResult> results) throws IOException {
        var page = new StringBuilder(HEAD);
        page.append("<table><tr><th>seed<th>verdict<th>orders<th>faults felt<th>found</tr>");
        for (var result : results) {
            page.append(row(result));
        }
        page.append("</table>");
        for (var result : results) {
            page.append("<h2 id=\"s").append(result.seed()).append("\">Seed ");
            page.append(result.seed()).append("</h2>").append(timeline(result));
        }
        Files.writeString(file, page);
    }

    private static String row(RunResult result) {
        var found = new ArrayList<>(result.violations());
        found.addAll(result.missing());
        return "<tr><td><a href=\"#s%d\">%d</a><td class=\"%s\">%s<td>%s<td>%s<td>%s</tr>"
                .formatted(
                        result.seed(),
                        result.seed(),
                        result.verdict(),
                        result.verdict(),
                        escaped(result.ends().toString()),
                        escaped(result.felt().toString()),
                        escaped(String.join("; ", found)));
    }

    private static String timeline(RunResult result) throws IOException {
        var ends = ends(result.history());
        if (ends.isEmpty()) {
            return "<p>Nothing happened.</p>";
        }
        var first = ends.getFirst().at();
        var scale = new Scale(first, Duration.between(first, ends.getLast().at()).toMillis() + 1);
        var lanes = new TreeMap<String, Integer>();
        result.incidents().forEach(one -> lanes.putIfAbsent(one.kind() + " " + one.target(), 0));
        int lane = 0;
        for (var one : lanes.entrySet()) {
            one.setValue(lane++);
        }
        var svg = new StringBuilder();
        svg.append("<svg width=\"%d\" height=\"%d\">".formatted(WIDTH, BARS + 30 + lane * LANE));
        bars(svg, ends, scale);
        lanes.forEach(
                (name, at) ->
                        svg.append("<text x=\"4\" y=\"%d\">%s</text>".formatted(y(at) + 12, name)));
        for (var one : result.incidents()) {
            var x = scale.x(one.began());
            svg.append(
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"12\"><title>%s, %d hits</title></rect>"
                            .formatted(
                                    one.effective() ? "hit" : "vain",
                                    x,
                                    y(lanes.getOrDefault(one.kind() + " " + one.target(), 0)) + 3,
                                    Math.max(3, scale.x(one.ended()) - x),
                                    escaped(one.words()),
                                    one.hits()));
        }
        return svg.append("</svg>").toString();
    }

    private static int y(int lane) {
        return BARS + 24 + lane * LANE;
    }

    private record End(Instant at, String type) {}

    private record Scale(Instant first, long millis) {

        int x(Instant at) {
            var share = (double) Duration.between(first, at).toMillis() / millis;
            return LEFT + (int) (Math.clamp(share, 0, 1) * (WIDTH - LEFT - 10));
        }
    }

    private static void bars(StringBuilder svg, List<End> ends, Scale scale) {
        var heights = new HashMap<Integer, Integer>();
        var perSecond = new TreeMap<String, Integer>();
        for (var end : ends) {
            var second = (int) Duration.between(scale.first(), end.at()).toSeconds();
            perSecond.merge("%06d %s".formatted(second, end.type()), 1, Integer::sum);
        }
        var width = Math.max(1, (int) ((WIDTH - LEFT) * 1000L / scale.millis()) - 1);
        perSecond.forEach(
                (key, count) -> {
                    var second = Integer.parseInt(key.substring(0, 6));
                    var from = heights.getOrDefault(second, 0);
                    heights.put(second, from + count);
                    var type = key.substring(7);
                    svg.append(
                            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%d s: %d %s</title></rect>"
                                    .formatted(
                                            type,
                                            scale.x(scale.first().plusSeconds(second)),
                                            Math.max(0, BARS - 2 * (from + count)),
                                            width,
                                            2 * count,
                                            second,
                                            count,
                                            type));
                });
    }

    private static List<End> ends(Path history) throws IOException {
        try (var lines = Files.lines(history)) {
            return lines.map(HistoryLog::read)
                    .filter(line -> line.has("n") && !type(line).equals("invoke"))
                    .map(line -> new End(Instant.parse(line.path("at").asString("")), type(line)))
                    .toList();
        }
    }

    private static String type(JsonNode line) {
        return line.path("type").asString("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
