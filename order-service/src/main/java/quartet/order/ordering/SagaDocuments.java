package quartet.order.ordering;

import static quartet.order.ordering.Fields.instant;
import static quartet.order.ordering.Fields.number;
import static quartet.order.ordering.Fields.put;

import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/** How a saga stands in its order: one top-level field, so that no read can tear it. */
final class SagaDocuments {

    private SagaDocuments() {}

    static Document document(Saga saga) {
        var document = new Document("rev", saga.rev());
        SagaSteps.write(saga.state(), document);
        if (saga.tries() > 0) {
            document.append("tries", saga.tries());
        }
        put(document, "nextAt", saga.nextAt());
        put(document, "giveUpAt", saga.giveUpAt().equals(Instant.EPOCH) ? null : saga.giveUpAt());
        document.append("writer", saga.writer());
        if (!saga.log().isEmpty()) {
            document.append("log", saga.log().stream().map(SagaDocuments::entry).toList());
        }
        put(document, "dropped", saga.dropped() == 0 ? null : saga.dropped());
        return document;
    }

    static Saga saga(Document saga) {
        return new Saga(
                number(saga, "rev"),
                SagaSteps.read(saga),
                (int) number(saga, "tries"),
                saga.containsKey("nextAt") ? instant(saga, "nextAt") : null,
                saga.containsKey("giveUpAt") ? instant(saga, "giveUpAt") : Instant.EPOCH,
                saga.getString("writer"),
                saga.getList("log", Document.class, List.of()).stream()
                        .map(SagaDocuments::entry)
                        .toList(),
                number(saga, "dropped"));
    }

    private static Document entry(SagaEntry entry) {
        var document = new Document("rev", entry.rev()).append("step", entry.step());
        put(document, "why", entry.why());
        document.append("writer", entry.writer()).append("at", Date.from(entry.at()));
        put(document, "end", entry.end());
        document.append("times", entry.times());
        if (!entry.asked().isEmpty()) {
            document.append("asked", entry.asked().stream().map(SagaDocuments::asked).toList());
        }
        return document;
    }

    private static SagaEntry entry(Document entry) {
        return new SagaEntry(
                number(entry, "rev"),
                entry.getString("step"),
                entry.getString("why"),
                entry.getString("writer"),
                instant(entry, "at"),
                entry.containsKey("end") ? instant(entry, "end") : null,
                (int) number(entry, "times"),
                entry.getList("asked", Document.class, List.of()).stream()
                        .map(SagaDocuments::asked)
                        .toList());
    }

    private static Document asked(Attempts asked) {
        var document = new Document("request", asked.request()).append("outcome", asked.outcome());
        put(document, "reason", asked.reason());
        return document.append("times", asked.times()).append("at", Date.from(asked.at()));
    }

    private static Attempts asked(Document asked) {
        return new Attempts(
                asked.getString("request"),
                asked.getString("outcome"),
                asked.getString("reason"),
                (int) number(asked, "times"),
                instant(asked, "at"));
    }
}
