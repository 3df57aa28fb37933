package quartet.stores.payments;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All payments and all answers. One command at a time: whoever comes second sees the first. */
final class Book {

    private final Rules rules;
    private final Clock clock;
    private final Map<String, Entry> answers = new HashMap<>();
    private final Map<String, Authorisation> payments = new HashMap<>();
    private final Journal journal;

    /**
     * @param entry with the answer, as it stands in the journal
     * @param repeated whether the key had been answered before
     */
    record Answered(Entry entry, boolean repeated) {

        Answer answer() {
            return entry.answer();
        }
    }

    Book(Path file, Rules rules, Clock clock) throws IOException {
        this.rules = rules;
        this.clock = clock;
        this.journal = Journal.open(file, this::remember);
    }

    /**
     * Decides, once per key; a repeat gets the first answer.
     *
     * @throws IOException if the answer could not be written: then it was not given
     */
    synchronized Answered answer(String key, Command command) throws IOException {
        var asked = command.toString();
        var before = answers.get(key);
        if (before != null) {
            return before.asked().equals(asked)
                    ? new Answered(before, true)
                    : once(key, asked, Answer.unprocessable("IDEMPOTENCY_KEY_REUSED", null));
        }
        var answer = rules.decide(command, payments.get(command.reference()));
        var payment = answer.payment();
        if (payment == null) {
            // Nothing is known of this payment yet, so nothing may be promised for ever.
            return once(key, asked, answer);
        }
        var now = clock.instant();
        var amount = amount(command, payment);
        var entry = new Entry(key, asked, noted(key, amount, command, answer, now), amount, now);
        journal.append(entry);
        remember(entry);
        return new Answered(entry, false);
    }

    private static Answered once(String key, String asked, Answer answer) {
        return new Answered(new Entry(key, asked, answer, 0, null), false);
    }

    /** What was answered lately, for whoever tells the shop about it. */
    synchronized List<Entry> since(Instant then) {
        return answers.values().stream()
                .filter(
                        entry -> {
                            var at = entry.at();
                            return at != null && at.isAfter(then);
                        })
                .toList();
    }

    synchronized Optional<Authorisation> find(String reference) {
        return Optional.ofNullable(payments.get(reference));
    }

    synchronized List<Authorisation> all() {
        return new ArrayList<>(payments.values());
    }

    private static Answer noted(
            String key, long amount, Command command, Answer answer, Instant now) {
        var payment = answer.payment();
        if (payment == null || answer.code() != null) {
            return answer;
        }
        var kind =
                switch (command) {
                    case Command.Authorise _ -> "AUTHORISE";
                    case Command.Cancel _ -> "VOID";
                    case Command.Capture _ -> "CAPTURE";
                    case Command.Refund _ -> "REFUND";
                };
        return new Answer(
                answer.status(), null, payment.noting(new Movement(kind, amount, key, now)));
    }

    private static long amount(Command command, Authorisation payment) {
        return switch (command) {
            case Command.Authorise authorise -> authorise.amount();
            case Command.Cancel _ -> payment.amount();
            case Command.Capture capture -> capture.amount();
            case Command.Refund refund -> refund.amount();
        };
    }

    private void remember(Entry entry) {
        answers.put(entry.key(), entry);
        var payment = entry.answer().payment();
        if (payment != null) {
            payments.put(payment.reference(), payment);
        }
    }
}
