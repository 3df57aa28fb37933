package quartet.order.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.order.ordering.LedgerEntry;
import quartet.order.ordering.LedgerEntry.Kind;
import quartet.order.ordering.LedgerEntry.Outcome;
import quartet.order.ordering.Order;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * The one place where what the provider says is believed or not: order, amount, currency and key
 * must be those that were asked for. Anything else counts as silence, and raises an alarm.
 */
@Component
public class Statements {

    private static final Logger log = LoggerFactory.getLogger(Statements.class);

    private final Clock clock;
    private final Counter alarms;

    Statements(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.alarms = meters.counter("quartet.saga.alarms");
    }

    /** What somebody says about this order without having been asked just now. */
    public PaymentAnswer judge(Order order, Statement said) {
        return judge(Wish.whole(said.verdict().kind(), order), said);
    }

    PaymentAnswer judge(Wish wish, Statement said) {
        if (!about(wish, said)) {
            return unexpected(wish, said);
        }
        return switch (said.verdict()) {
            case AUTHORISED -> done(wish, said, Kind.AUTHORISE);
            case CAPTURED -> done(wish, said, Kind.CAPTURE);
            case VOIDED ->
                    wish.kind() == Kind.AUTHORISE ? declined(wish, said) : voided(wish, said);
            case REFUNDED -> done(wish, said, Kind.REFUND);
            case DECLINED -> declined(wish, said);
            case CAPTURE_DECLINED -> lapsed(wish, said, Outcome.DECLINED);
            case LAPSED -> lapsed(wish, said, Outcome.LAPSED);
        };
    }

    private static boolean about(Wish wish, Statement said) {
        return said.reference().equals(wish.order().value())
                && (said.key() == null || said.key().equals(wish.key()))
                && (said.currency() == null || said.currency().equals(wish.currency()));
    }

    private PaymentAnswer done(Wish wish, Statement said, Kind kind) {
        var amount = said.amount();
        return wish.kind() == kind && amount != null && amount == wish.amount()
                ? new PaymentAnswer.Done(entry(wish, said, wish.amount(), Outcome.DONE))
                : unexpected(wish, said);
    }

    /** The whole of it, or nothing where nothing had been set aside. */
    private PaymentAnswer voided(Wish wish, Statement said) {
        long amount = said.amount() == null ? 0 : said.amount();
        return wish.kind() == Kind.VOID && (amount == 0 || amount == wish.amount())
                ? new PaymentAnswer.Done(entry(wish, said, amount, Outcome.DONE))
                : unexpected(wish, said);
    }

    /** Also what an authorisation is told that comes after its void. */
    private PaymentAnswer declined(Wish wish, Statement said) {
        return wish.kind() == Kind.AUTHORISE && asAsked(wish, said)
                ? new PaymentAnswer.Declined(entry(wish, said, wish.amount(), Outcome.DECLINED))
                : unexpected(wish, said);
    }

    private PaymentAnswer lapsed(Wish wish, Statement said, Outcome outcome) {
        return wish.kind() == Kind.CAPTURE && asAsked(wish, said)
                ? new PaymentAnswer.Lapsed(entry(wish, said, wish.amount(), outcome))
                : unexpected(wish, said);
    }

    private static boolean asAsked(Wish wish, Statement said) {
        return said.amount() == null || said.amount() == wish.amount();
    }

    private LedgerEntry entry(Wish wish, Statement said, long amount, Outcome outcome) {
        return new LedgerEntry(
                wish.kind(),
                amount,
                wish.currency(),
                said.providerReference(),
                wish.key(),
                outcome,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private PaymentAnswer unexpected(Wish wish, Statement said) {
        alarm("asked for %s, it says %s".formatted(wish, said));
        return new PaymentAnswer.Unknown();
    }

    void alarm(String what) {
        log.error("ALARM: the payment provider: {}", what);
        alarms.increment();
    }
}
