package quartet.stores.payments;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * Runs the provider until standard input ends, that is until whoever started it stops or dies.
 * {@code QUARTET_PAYMENT_WEBHOOK_URL} and {@code QUARTET_PAYMENT_WEBHOOK_SECRET} say whom to tell.
 */
final class PaymentProviderMain {

    private static final int BITS_OF_AN_ID = 120;
    private static final int BASE = 32;
    private static final Duration LATELY = Duration.ofMinutes(1);

    private PaymentProviderMain() {}

    public static void main(String[] args) throws IOException {
        // Without it an answer may wait 40 ms for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var folder = Files.createDirectories(Path.of(args[1]));
        var chance = new SecureRandom();
        var rules = new Rules(() -> "pay_" + new BigInteger(BITS_OF_AN_ID, chance).toString(BASE));
        var book = new Book(folder.resolve("payments.journal"), rules, Clock.systemUTC());
        var webhooks =
                Webhooks.configured(
                        System.getenv("QUARTET_PAYMENT_WEBHOOK_URL"),
                        System.getenv("QUARTET_PAYMENT_WEBHOOK_SECRET"),
                        Clock.systemUTC());
        Server.start(Integer.parseInt(args[0]), new PaymentApi(book, webhooks));
        book.since(Clock.systemUTC().instant().minus(LATELY)).forEach(webhooks::tell);
        while (System.in.read() >= 0) {
            // Nobody writes; only the end matters.
        }
        System.exit(0);
    }
}
