package quartet.stores.mongodb;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What drivers send to count documents: a pipeline that would decode each of them to add 1. */
final class Counting {

    private static final Document COUNT =
            new Document("_id", 1).append("n", new Document("$sum", 1));

    private Counting() {}

    /** The filter of what is to be counted; null if the pipeline does anything else. */
    static @Nullable Document filter(@Nullable Object pipeline) {
        return switch (pipeline) {
            case List<?> stages when stages.size() == 1 && counts(stages.get(0)) -> new Document();
            case List<?> stages when stages.size() == 2 && counts(stages.get(1)) ->
                    match(stages.get(0));
            case null, default -> null;
        };
    }

    /** What the pipeline would have answered: one row, or none if there was nothing to count. */
    static Document answer(String namespace, int count) {
        var row = new Document("_id", 1).append("n", count);
        var cursor =
                new Document("id", 0L)
                        .append("ns", namespace)
                        .append("firstBatch", count == 0 ? List.of() : List.of(row));
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private static boolean counts(@Nullable Object stage) {
        return stage instanceof Document document
                && document.size() == 1
                && COUNT.equals(document.get("$group"));
    }

    private static @Nullable Document match(@Nullable Object stage) {
        return stage instanceof Document document
                        && document.size() == 1
                        && document.get("$match") instanceof Document filter
                ? filter
                : null;
    }
}
