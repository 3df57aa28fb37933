package quartet.stores.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.stores.payments.Command.Authorise;
import quartet.stores.payments.Command.Cancel;
import quartet.stores.payments.Command.Capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

class BookTests {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;
    private final AtomicInteger ids = new AtomicInteger();
    private Book book;

    @BeforeEach
    void open() throws IOException {
        book = reopened();
    }

    @Test
    void givesTheSameAnswerToTheSameKeyForEver() throws IOException {
        var first = book.answer("o_1:authorise", authorise(1000)).answer();
        book.answer("o_1:void", new Cancel("o_1"));

        assertThat(book.answer("o_1:authorise", authorise(1000)).answer()).isEqualTo(first);
        assertThat(reopened().answer("o_1:authorise", authorise(1000)).answer()).isEqualTo(first);
    }

    @Test
    void refusesAnotherQuestionUnderTheSameKey() throws IOException {
        book.answer("o_1:authorise", authorise(1000));

        assertThat(book.answer("o_1:authorise", authorise(1001)).answer().code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void remembersPaymentsWithTheirLedger() throws IOException {
        book.answer("o_1:authorise", authorise(1000));
        book.answer("o_1:capture", new Capture("o_1", 1000));

        var payment = reopened().find("o_1").orElseThrow();

        assertThat(payment.status()).isEqualTo(Status.CAPTURED);
        assertThat(payment.ledger())
                .containsExactly(
                        new Movement("AUTHORISE", 1000, "o_1:authorise", NOON.instant()),
                        new Movement("CAPTURE", 1000, "o_1:capture", NOON.instant()));
        assertThat(reopened().all()).hasSize(1);
    }

    @Test
    void promisesNothingForAPaymentItDoesNotKnow() throws IOException {
        assertThat(book.answer("o_1:capture", new Capture("o_1", 1)).answer().status())
                .isEqualTo(404);
        book.answer("o_1:authorise", authorise(1000));
        assertThat(book.answer("o_1:capture", new Capture("o_1", 1)).answer().status())
                .isEqualTo(200);
    }

    @Test
    void cutsOffALastLineThatWasNeverAcknowledged() throws IOException {
        book.answer("o_1:authorise", authorise(1000));
        append("{\"key\":\"o_2:autho");

        var reopened = reopened();
        assertThat(reopened.all()).hasSize(1);
        reopened.answer("o_1:capture", new Capture("o_1", 1000));
        assertThat(reopened().find("o_1"))
                .get()
                .extracting(Authorisation::status)
                .isEqualTo(Status.CAPTURED);
    }

    @Test
    void doesNotStartWithABrokenLineInTheMiddle() throws IOException {
        append("nonsense\n");
        assertThatThrownBy(this::reopened).isInstanceOf(IOException.class);
    }

    private Book reopened() throws IOException {
        return new Book(journal(), new Rules(() -> "pay_" + ids.incrementAndGet()), NOON);
    }

    private void append(String text) throws IOException {
        Files.writeString(journal(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path journal() {
        return folder.resolve("payments.journal");
    }

    private static Authorise authorise(long amount) {
        return new Authorise("o_1", amount, "GBP", Token.tok_approve);
    }
}
