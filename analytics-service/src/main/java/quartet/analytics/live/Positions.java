package quartet.analytics.live;

import quartet.analytics.problems.InvalidParameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place in the log: of every partition of some topics, the offset of the first event not seen
 * yet. Its text is the id of what a client is told, {@code orders.0-1f-3~stock.9-0-2}, numbers in
 * base 36.
 */
record Positions(Map<LiveTopic, List<Long>> next) {

    private static final int RADIX = 36;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern TOPIC =
            Pattern.compile("([a-z]+)\\.([0-9a-z]{1,12}(?:-[0-9a-z]{1,12}){0,99})");

    Positions {
        var copy = new EnumMap<LiveTopic, List<Long>>(LiveTopic.class);
        next.forEach((topic, offsets) -> copy.put(topic, List.copyOf(offsets)));
        next = Collections.unmodifiableMap(copy);
    }

    /**
     * @throws InvalidParameter if this is no id that was ever given for these topics
     */
    static Positions read(String text, Set<LiveTopic> topics) {
        var next = new EnumMap<LiveTopic, List<Long>>(LiveTopic.class);
        for (var part : text.length() > LONGEST_TEXT ? new String[] {""} : text.split("~", -1)) {
            var parsed = TOPIC.matcher(part);
            if (!parsed.matches()) {
                throw new InvalidParameter("after", "no id of a live event");
            }
            LiveTopic.named(parsed.group(1))
                    .ifPresent(topic -> next.put(topic, offsets(parsed.group(2))));
        }
        if (!next.keySet().equals(topics)) {
            throw new InvalidParameter("after", "an id of a stream of other topics");
        }
        return new Positions(next);
    }

    private static List<Long> offsets(String text) {
        return Arrays.stream(text.split("-")).map(one -> Long.parseLong(one, RADIX)).toList();
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(topic -> topic.getKey().text() + "." + text(topic.getValue()))
                .collect(Collectors.joining("~"));
    }

    private static String text(List<Long> offsets) {
        return offsets.stream()
                .map(offset -> Long.toString(offset, RADIX))
                .collect(Collectors.joining("-"));
    }

    long of(LiveTopic topic, int partition) {
        var offsets = next.getOrDefault(topic, List.of());
        return partition < offsets.size() ? offsets.get(partition) : 0;
    }

    Positions only(Set<LiveTopic> topics) {
        return new Positions(
                next.entrySet().stream()
                        .filter(topic -> topics.contains(topic.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Positions with(LiveTopic topic, int partition, long offset) {
        var changed = new EnumMap<>(next);
        var offsets = new ArrayList<>(next.getOrDefault(topic, List.of()));
        offsets.set(partition, offset);
        changed.put(topic, offsets);
        return new Positions(changed);
    }

    /** Of every partition the later of two places in the same topics. */
    Positions orLater(Positions other) {
        return each(other, Math::max);
    }

    /** Whether any partition stands further here than there. */
    boolean isBeyond(Positions other) {
        return !each(other, Math::max).equals(other);
    }

    /** Whether both speak of the same partitions. */
    boolean fits(Positions other) {
        return next.keySet().equals(other.next.keySet())
                && next.entrySet().stream()
                        .allMatch(
                                topic ->
                                        other.next.getOrDefault(topic.getKey(), List.of()).size()
                                                == topic.getValue().size());
    }

    private Positions each(Positions other, LongBinaryOperator choice) {
        var result = new EnumMap<LiveTopic, List<Long>>(LiveTopic.class);
        next.forEach(
                (topic, offsets) ->
                        result.put(
                                topic,
                                IntStream.range(0, offsets.size())
                                        .mapToObj(
                                                p ->
                                                        choice.applyAsLong(
                                                                offsets.get(p), other.of(topic, p)))
                                        .toList()));
        return new Positions(result);
    }
}
