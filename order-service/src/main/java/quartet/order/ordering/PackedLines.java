package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of a past order as one text: a line each, fields apart by tabs; no tax, no discount. */
public final class PackedLines {

    private PackedLines() {}

    public static String pack(List<OrderLine> lines) {
        var text = new StringBuilder(lines.size() * 64);
        for (var line : lines) {
            text.append(line.sku()).append('\t');
            text.append(plain(line.name())).append('\t');
            text.append(plain(line.category())).append('\t');
            text.append(line.goods() ? 'g' : '-').append('\t');
            text.append(line.quantity()).append('\t');
            text.append(line.unitPrice()).append('\t');
            text.append(line.gross()).append('\n');
        }
        return text.toString();
    }

    public static List<OrderLine> unpack(String text) {
        List<OrderLine> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(line(line.split("\t", -1))));
        return lines;
    }

    private static OrderLine line(String[] fields) {
        return new OrderLine(
                fields[0],
                fields[1],
                fields[2].isEmpty() ? null : fields[2],
                Map.of(),
                fields[3].equals("g"),
                Integer.parseInt(fields[4]),
                Long.parseLong(fields[5]),
                Long.parseLong(fields[6]),
                0,
                0);
    }

    /** The separators, and whatever else breaks a line, become spaces. */
    public static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\t\\n\\r\\x0B\\f\\u0085\\u2028\\u2029]", " ");
    }
}
