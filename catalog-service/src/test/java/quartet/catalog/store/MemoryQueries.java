package quartet.catalog.store;

import com.mongodb.MongoClientSettings;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.List;

/** The few queries and updates that stock uses, understood as MongoDB does. */
final class MemoryQueries {

    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();
    private static final DocumentCodec DOCUMENTS = new DocumentCodec(CODECS);

    private MemoryQueries() {}

    static BsonDocument bson(Bson any) {
        return any.toBsonDocument(Document.class, CODECS).clone();
    }

    static Document document(BsonDocument stored) {
        return DOCUMENTS.decode(new BsonDocumentReader(stored), DecoderContext.builder().build());
    }

    static boolean matches(BsonDocument document, BsonDocument filter) {
        return filter.entrySet().stream()
                .allMatch(
                        condition ->
                                condition.getKey().equals("$and")
                                        ? condition.getValue().asArray().stream()
                                                .allMatch(f -> matches(document, f.asDocument()))
                                        : holds(
                                                at(document, condition.getKey()),
                                                condition.getValue()));
    }

    private static boolean holds(List<BsonValue> found, BsonValue condition) {
        if (condition instanceof BsonDocument operators
                && !operators.isEmpty()
                && operators.getFirstKey().startsWith("$")) {
            return operators.entrySet().stream()
                    .allMatch(one -> holds(found, one.getKey(), one.getValue()));
        }
        return found.stream().anyMatch(value -> compare(value, condition) == 0);
    }

    private static boolean holds(List<BsonValue> found, String operator, BsonValue operand) {
        return switch (operator) {
            case "$eq" -> found.stream().anyMatch(value -> compare(value, operand) == 0);
            case "$lt" -> found.stream().anyMatch(value -> isOrdered(value, operand, -1, -1));
            case "$lte" -> found.stream().anyMatch(value -> isOrdered(value, operand, -1, 0));
            case "$gt" -> found.stream().anyMatch(value -> isOrdered(value, operand, 1, 1));
            case "$gte" -> found.stream().anyMatch(value -> isOrdered(value, operand, 0, 1));
            case "$exists" -> found.isEmpty() != operand.asBoolean().getValue();
            case "$in" ->
                    operand.asArray().stream()
                            .anyMatch(one -> found.stream().anyMatch(v -> compare(v, one) == 0));
            case "$elemMatch" ->
                    found.stream()
                            .anyMatch(
                                    v ->
                                            v.isDocument()
                                                    && matches(
                                                            v.asDocument(), operand.asDocument()));
            default -> throw new UnsupportedOperationException(operator);
        };
    }

    private static boolean isOrdered(BsonValue value, BsonValue operand, int one, int other) {
        int order = compare(value, operand);
        return order == one || order == other;
    }

    /** -1, 0 or 1; 2 for values of different types. */
    private static int compare(BsonValue one, BsonValue other) {
        if (one instanceof BsonNumber a && other instanceof BsonNumber b) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (one instanceof BsonString a && other instanceof BsonString b) {
            return Integer.signum(a.compareTo(b));
        }
        if (one.isDateTime() && other.isDateTime()) {
            return Long.compare(one.asDateTime().getValue(), other.asDateTime().getValue());
        }
        return one.equals(other) ? 0 : 2;
    }

    /** The values at a path; an array counts as its elements. */
    private static List<BsonValue> at(BsonDocument document, String path) {
        List<BsonValue> found = List.of(document);
        for (var name : path.split("\\.")) {
            var next = new ArrayList<BsonValue>();
            for (var value : found) {
                if (value.isDocument() && value.asDocument().containsKey(name)) {
                    next.addAll(elements(value.asDocument().get(name)));
                }
            }
            found = next;
        }
        return found;
    }

    private static List<BsonValue> elements(BsonValue value) {
        return value instanceof BsonArray array ? array : List.of(value);
    }

    static void update(BsonDocument document, BsonDocument update) {
        update.forEach(
                (operator, fields) ->
                        fields.asDocument()
                                .forEach((path, value) -> update(document, operator, path, value)));
    }

    private static void update(
            BsonDocument document, String operator, String path, BsonValue value) {
        int dot = path.lastIndexOf('.');
        var parent = dot < 0 ? document : parent(document, path.substring(0, dot));
        var name = path.substring(dot + 1);
        var before = parent.getOrDefault(name, BsonNull.VALUE);
        switch (operator) {
            case "$set" -> parent.put(name, value);
            case "$inc" -> {
                long sum = (before.isNull() ? 0 : before.asNumber().longValue());
                parent.put(name, new BsonInt64(sum + value.asNumber().longValue()));
            }
            case "$push" -> {
                var longer = before.isNull() ? new BsonArray() : before.asArray();
                longer.add(value);
                parent.put(name, longer);
            }
            case "$pull" ->
                    before.asArray().removeIf(e -> matches(e.asDocument(), value.asDocument()));
            default -> throw new UnsupportedOperationException(operator);
        }
    }

    private static BsonDocument parent(BsonDocument document, String path) {
        var parent = document;
        for (var name : path.split("\\.")) {
            if (!parent.containsKey(name)) {
                parent.put(name, new BsonDocument());
            }
            parent = parent.getDocument(name);
        }
        return parent;
    }
}
