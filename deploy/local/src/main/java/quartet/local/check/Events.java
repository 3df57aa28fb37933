package quartet.local.check;

import quartet.local.check.dump.Topic;
import quartet.local.check.dump.Topic.Told;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What topics tell, against what the aggregates have to tell. */
final class Events {

    /** Redis may lose its last second, and a topic that forgets has no beginning. */
    private static final String SHOPPING = "shopping";

    private static final Set<String> ENDS_OF_PLACING =
            Set.of("order.confirmed.v1", "order.rejected.v1", "order.cancelled.v1");

    private Events() {}

    static void e1(Evidence evidence, Report report) {
        evidence.dump()
                .topics()
                .forEach(
                        (name, topic) ->
                                topic.told()
                                        .forEach(
                                                (aggregate, told) ->
                                                        dense(
                                                                name, topic, aggregate, told,
                                                                report)));
    }

    private static void dense(
            String name, Topic topic, String aggregate, List<Told> told, Report report) {
        boolean mayForget = topic.compacted() || name.equals(SHOPPING);
        long expected = mayForget ? told.getFirst().seq() : 1;
        for (var event : told) {
            if (event.seq() != expected) {
                report.violated(
                        "%s: %s:%d where %d was due", name, aggregate, event.seq(), expected);
                return;
            }
            if (event.partition() != told.getFirst().partition()) {
                report.violated("%s: %s in two partitions", name, aggregate);
                return;
            }
            expected++;
        }
    }

    static void e2(Evidence evidence, Report report) {
        var poison = poison(evidence);
        evidence.dump()
                .published()
                .forEach(
                        (name, published) -> {
                            var topic = evidence.dump().topics().get(name);
                            if (topic == null) {
                                report.unknown("topic " + name + " was not read");
                            } else {
                                lost(name, topic, published, report);
                                phantoms(name, topic, published, poison, report);
                            }
                        });
        long twice = evidence.dump().topics().values().stream().mapToLong(Topic::duplicates).sum();
        report.note(twice + " told more than once, as they may be");
    }

    private static void lost(String name, Topic topic, Map<String, Long> published, Report report) {
        published.forEach(
                (aggregate, newest) -> {
                    var told =
                            topic.told().getOrDefault(aggregate, List.of()).stream()
                                    .map(Told::seq)
                                    .collect(Collectors.toSet());
                    boolean mayForget = topic.compacted() || name.equals(SHOPPING);
                    for (long seq = mayForget ? newest : 1; seq <= newest; seq++) {
                        report.require(
                                seq == 0 || told.contains(seq),
                                "%s: %s:%d never arrived",
                                name,
                                aggregate,
                                seq);
                    }
                });
    }

    private static void phantoms(
            String name,
            Topic topic,
            Map<String, Long> published,
            Set<String> poison,
            Report report) {
        if (name.equals(SHOPPING)) {
            return;
        }
        topic.told()
                .forEach(
                        (aggregate, told) -> {
                            long newest = published.getOrDefault(aggregate, 0L);
                            for (var event : told) {
                                var id = aggregate + ":" + event.seq();
                                report.require(
                                        event.seq() <= newest || poison.contains(id),
                                        "%s: nobody published %s",
                                        name,
                                        id);
                            }
                        });
    }

    private static Set<String> poison(Evidence evidence) {
        var ids = new HashSet<String>();
        evidence.history()
                .ifPresent(history -> history.all("poison").forEach(p -> ids.add(p.key())));
        return ids;
    }

    static void e3(Evidence evidence, Report report) {
        var topic = evidence.dump().topics().get("orders");
        if (topic == null) {
            report.unknown("topic orders was not read");
            return;
        }
        for (var order : evidence.dump().orders()) {
            var ends =
                    topic.told().getOrDefault(order.id(), List.of()).stream()
                            .map(Told::type)
                            .filter(ENDS_OF_PLACING::contains)
                            .toList();
            report.require(
                    ends.equals(expected(order.everConfirmed(), order.status())),
                    "%s is %s and told %s",
                    order.id(),
                    order.status(),
                    ends);
        }
        deadLetters(evidence, report);
    }

    private static List<String> expected(boolean confirmed, String status) {
        if (confirmed) {
            return status.equals("CANCELLED")
                    ? List.of("order.confirmed.v1", "order.cancelled.v1")
                    : List.of("order.confirmed.v1");
        }
        return switch (status) {
            case "REJECTED" -> List.of("order.rejected.v1");
            case "CANCELLED" -> List.of("order.cancelled.v1");
            default -> List.of();
        };
    }

    /** A letter is good if its event was really published: somebody could not take it in. */
    private static void deadLetters(Evidence evidence, Report report) {
        var poison = poison(evidence);
        for (var letter : evidence.dump().deadLetters()) {
            report.require(
                    poison.contains(letter.id())
                            || !published(evidence, letter.topic(), letter.id()),
                    "%s is a dead letter of %s",
                    letter.id(),
                    letter.group());
        }
        if (!evidence.dump().deadLetters().isEmpty()) {
            report.note(evidence.dump().deadLetters().size() + " dead letters wait");
        }
    }

    private static boolean published(Evidence evidence, String topic, String id) {
        int colon = id.lastIndexOf(':');
        var of = evidence.dump().published().get(topic);
        if (of == null) {
            // A topic whose owner keeps no numbers: whatever carries an id was published.
            return !id.isEmpty();
        }
        return colon > 0 && of.containsKey(id.substring(0, colon));
    }
}
