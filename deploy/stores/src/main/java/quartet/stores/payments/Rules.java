package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import quartet.stores.payments.Command.Authorise;
import quartet.stores.payments.Command.Cancel;
import quartet.stores.payments.Command.Capture;
import quartet.stores.payments.Command.Refund;

import java.util.function.Supplier;

/** The provider's decisions: a command and what is known of the payment make an answer. */
record Rules(Supplier<String> ids) {

    Answer decide(Command command, @Nullable Authorisation known) {
        return switch (command) {
            case Authorise authorise -> authorise(authorise, known);
            case Cancel cancel -> cancel(cancel, known);
            case Capture capture -> known == null ? Answer.unknown() : capture(capture, known);
            case Refund refund -> known == null ? Answer.unknown() : refund(refund, known);
        };
    }

    private Answer authorise(Authorise command, @Nullable Authorisation known) {
        if (known != null && known.status() != Status.DECLINED) {
            var code = known.status() == Status.VOIDED ? "VOIDED" : "ALREADY_AUTHORISED";
            return Answer.conflict(code, known);
        }
        return switch (command.token()) {
            case tok_decline, unknown ->
                    Answer.declined(
                            "DECLINED", Authorisation.of(ids.get(), command, Status.DECLINED));
            case tok_approve,
                    tok_slow,
                    tok_silent,
                    tok_decline_capture,
                    tok_lapse,
                    tok_webhook,
                    tok_webhook_twice,
                    tok_garbage ->
                    Answer.yes(Authorisation.of(ids.get(), command, Status.AUTHORISED));
        };
    }

    private Answer cancel(Cancel command, @Nullable Authorisation known) {
        if (known == null) {
            return Answer.yes(Authorisation.tombstone(ids.get(), command.reference()));
        }
        return switch (known.status()) {
            case AUTHORISED, DECLINED, LAPSED, VOIDED -> Answer.yes(known.now(Status.VOIDED));
            case CAPTURED, PARTIALLY_REFUNDED, REFUNDED -> Answer.conflict("CAPTURED", known);
        };
    }

    private static Answer capture(Capture command, Authorisation known) {
        return switch (known.status()) {
            case AUTHORISED, CAPTURED -> captureOpen(command, known);
            case DECLINED, VOIDED, LAPSED -> Answer.conflict(known.status().name(), known);
            case PARTIALLY_REFUNDED, REFUNDED -> Answer.conflict("REFUNDED", known);
        };
    }

    private static Answer captureOpen(Capture command, Authorisation known) {
        if (command.amount() > known.amount() - known.captured()) {
            return Answer.unprocessable("AMOUNT_EXCEEDED", known);
        }
        return switch (known.token()) {
            case tok_decline_capture -> Answer.declined("CAPTURE_DECLINED", known);
            case tok_lapse -> Answer.conflict("LAPSED", known.now(Status.LAPSED));
            case tok_approve,
                    tok_slow,
                    tok_silent,
                    tok_decline,
                    tok_webhook,
                    tok_webhook_twice,
                    tok_garbage,
                    unknown ->
                    Answer.yes(known.capture(command.amount()));
        };
    }

    private static Answer refund(Refund command, Authorisation known) {
        if (known.captured() == 0) {
            return Answer.conflict("NOT_CAPTURED", known);
        }
        if (command.amount() > known.captured() - known.refunded()) {
            return Answer.unprocessable("AMOUNT_EXCEEDED", known);
        }
        return Answer.yes(known.refund(command.amount()));
    }
}
