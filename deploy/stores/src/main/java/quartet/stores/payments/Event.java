package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the shop is told about an answer, by webhook. The same answer makes the same event: its id
 * follows from the key.
 */
record Event(
        String id,
        String type,
        String reference,
        String providerReference,
        long amount,
        @Nullable String currency,
        String key,
        Instant at) {

    private static final int LETTERS_OF_AN_ID = 24;

    /** Empty for answers nobody is told about: of another token, or that say nothing new. */
    static Optional<Event> of(Entry entry) {
        var payment = entry.answer().payment();
        var at = entry.at();
        if (payment == null || at == null || !payment.token().tells()) {
            return Optional.empty();
        }
        return type(entry, payment)
                .map(
                        type ->
                                new Event(
                                        id(entry.key()),
                                        type,
                                        payment.reference(),
                                        payment.id(),
                                        entry.amount(),
                                        payment.currency(),
                                        entry.key(),
                                        at));
    }

    private static Optional<String> type(Entry entry, Authorisation payment) {
        var code = entry.answer().code();
        if (code != null) {
            return switch (code) {
                case "DECLINED", "CAPTURE_DECLINED", "LAPSED" ->
                        Optional.of(code.toLowerCase(Locale.ROOT));
                default -> Optional.empty();
            };
        }
        return Optional.of(
                switch (payment.status()) {
                    case AUTHORISED -> "authorised";
                    case DECLINED -> "declined";
                    case VOIDED -> "voided";
                    case LAPSED -> "lapsed";
                    case CAPTURED -> "captured";
                    case PARTIALLY_REFUNDED, REFUNDED -> "refunded";
                });
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("type", type);
        body.put("reference", reference);
        body.put("providerReference", providerReference);
        body.put("amount", amount);
        if (currency != null) {
            body.put("currency", currency);
        }
        body.put("key", key);
        body.put("at", at);
        return body;
    }

    private static String id(String key) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return "evt_" + HexFormat.of().formatHex(hash).substring(0, LETTERS_OF_AN_ID);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
