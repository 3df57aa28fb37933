package quartet.stores.payments;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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
    synchronized Answer answer(String key, Command command) throws IOException {
        var asked = command.toString();
        var before = answers.get(key);
        if (before != null) {
            return before.asked().equals(asked)
                    ? before.answer()
                    : Answer.unprocessable("IDEMPOTENCY_KEY_REUSED", null);
        }
        var answer = rules.decide(command, payments.get(command.reference()));
        if (answer.payment() == null) {
            // Nothing is known of this payment yet, so nothing may be promised for ever.
            return answer;
        }
        var entry = new Entry(key, asked, noted(key, command, answer));
        journal.append(entry);
        remember(entry);
        return entry.answer();
    }

    synchronized Optional<Authorisation> find(String reference) {
        return Optional.ofNullable(payments.get(reference));
    }

    synchronized List<Authorisation> all() {
        return new ArrayList<>(payments.values());
    }

    private Answer noted(String key, Command command, Answer answer) {
        var payment = answer.payment();
        if (payment == null || answer.code() != null) {
            return answer;
        }
        var movement =
                switch (command) {
                    case Command.Authorise a ->
                            new Movement("AUTHORISE", a.amount(), key, clock.instant());
                    case Command.Cancel _ -> new Movement("VOID", 0, key, clock.instant());
                    case Command.Capture c ->
                            new Movement("CAPTURE", c.amount(), key, clock.instant());
                    case Command.Refund r ->
                            new Movement("REFUND", r.amount(), key, clock.instant());
                };
        return new Answer(answer.status(), null, payment.noting(movement));
    }

    private void remember(Entry entry) {
        answers.put(entry.key(), entry);
        var payment = entry.answer().payment();
        if (payment != null) {
            payments.put(payment.reference(), payment);
        }
    }
}
