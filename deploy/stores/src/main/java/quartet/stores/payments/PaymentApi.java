package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import quartet.stores.payments.Command.Authorise;
import quartet.stores.payments.Command.Cancel;
import quartet.stores.payments.Command.Capture;
import quartet.stores.payments.Command.Refund;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The provider's API: paths and bodies to commands, answers to replies. */
final class PaymentApi {

    private static final String ROOT = "authorisations";
    private static final Set<String> CHANGES = Set.of("void", "captures", "refunds");
    private static final Duration SLOW = Duration.ofMillis(2_500);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Book book;
    private final Webhooks webhooks;

    PaymentApi(Book book, Webhooks webhooks) {
        this.book = book;
        this.webhooks = webhooks;
    }

    /** An unusable request is a problem document; only a journal that fails is an exception. */
    Reply reply(String method, String path, String key, byte[] body) throws IOException {
        try {
            return route(method, List.of(path.substring(1).split("/", -1)), key, body);
        } catch (BadRequest e) {
            return Reply.problem(e.status(), e.code(), e.detail());
        }
    }

    private Reply route(String method, List<String> path, String key, byte[] body)
            throws IOException, BadRequest {
        if (path.equals(List.of("health"))) {
            return read(method, Reply.ok(Map.of("status", "UP")));
        }
        if (!path.getFirst().equals(ROOT)) {
            throw BadRequest.notFound();
        }
        return switch (path.size()) {
            case 1 ->
                    method.equals("POST")
                            ? authorise(key, body)
                            : read(method, Reply.ok(Views.all(book.all())));
            case 2 -> read(method, find(path.get(1)));
            case 3 -> change(method, path.get(1), path.get(2), key, body);
            default -> throw BadRequest.notFound();
        };
    }

    private static Reply read(String method, Reply reply) throws BadRequest {
        if (!method.equals("GET")) {
            throw BadRequest.method(method);
        }
        return reply;
    }

    private Reply find(String reference) {
        return book.find(reference)
                .map(payment -> Reply.ok(Views.withLedger(payment)))
                .orElseGet(() -> Reply.problem(404, "NOT_FOUND", "No such payment."));
    }

    private Reply authorise(String key, byte[] body) throws IOException, BadRequest {
        var form = Form.read(body, Form.Authorisation.class);
        var token = Token.of(Form.given("token", form.token()));
        var command =
                new Authorise(
                        Form.reference(form.reference()),
                        Form.positive(form.amount()),
                        Form.currency(form.currency()),
                        token);
        var reply = answered(key, command);
        return switch (token) {
            case tok_slow -> reply.after(SLOW);
            case tok_silent, tok_webhook, tok_webhook_twice ->
                    reply.status() == 200 ? reply.never() : reply;
            case tok_approve, tok_decline, tok_decline_capture, tok_lapse, tok_garbage, unknown ->
                    reply;
        };
    }

    private Reply change(String method, String reference, String what, String key, byte[] body)
            throws IOException, BadRequest {
        if (!CHANGES.contains(what)) {
            throw BadRequest.notFound();
        }
        if (!method.equals("POST")) {
            throw BadRequest.method(method);
        }
        var checked = Form.reference(reference);
        return answered(
                key,
                switch (what) {
                    case "captures" -> new Capture(checked, amount(body));
                    case "refunds" -> new Refund(checked, amount(body));
                    default -> new Cancel(checked);
                });
    }

    private static long amount(byte[] body) throws BadRequest {
        return Form.positive(Form.read(body, Form.Amount.class).amount());
    }

    private Reply answered(String key, Command command) throws IOException, BadRequest {
        if (key.isEmpty()) {
            throw new BadRequest(400, "IDEMPOTENCY_KEY_MISSING", "Send an Idempotency-Key.");
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadRequest(
                    400, "IDEMPOTENCY_KEY_INVALID", "An Idempotency-Key is 1 to 200 characters.");
        }
        var answered = book.answer(key, command);
        var reply = replyTo(answered.answer());
        if (answered.repeated()) {
            return reply;
        }
        webhooks.tell(answered.entry());
        var payment = answered.answer().payment();
        return payment != null && payment.token() == Token.tok_garbage ? reply.torn() : reply;
    }

    private static Reply replyTo(Answer answer) {
        var payment = answer.payment();
        var code = answer.code();
        if (code == null && payment != null) {
            return Reply.ok(Views.answered(payment));
        }
        return Reply.problem(answer.status(), String.valueOf(code), detail(payment));
    }

    private static String detail(@Nullable Authorisation payment) {
        return payment == null
                ? "The request cannot be answered."
                : "Payment of %s is %s: %d authorised, %d captured, %d refunded."
                        .formatted(
                                payment.reference(),
                                payment.status(),
                                payment.amount(),
                                payment.captured(),
                                payment.refunded());
    }
}
