package quartet.order.importing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Comparator;

/** Turns a row into an invoice, or says why it is none. */
@Component
class RowReader {

    /** One of the two is there. */
    record Read(@Nullable PastInvoice invoice, @Nullable RejectedRow rejected) {}

    private final JsonMapper json;
    private final Validator validator;

    RowReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    Read read(long number, Rows.Row row) {
        if (row.tooLong()) {
            return rejected(number, null, "PAYLOAD_TOO_LARGE", "the row is larger than 1 MB");
        }
        try {
            return checked(number, json.readValue(row.bytes(), PastInvoice.class));
        } catch (UnrecognizedPropertyException unknown) {
            return rejected(
                    number, null, "UNKNOWN_FIELD", unknown.getPropertyName() + " is unknown");
        } catch (DatabindException wrong) {
            return rejected(number, null, "VALIDATION_FAILED", wrong.getOriginalMessage());
        } catch (JacksonException broken) {
            return rejected(number, null, "MALFORMED_BODY", "the row is not JSON");
        }
    }

    private Read checked(long number, PastInvoice invoice) {
        var first =
                validator.validate(invoice).stream()
                        .map(RowReader::text)
                        .min(Comparator.naturalOrder());
        return first.isPresent()
                ? rejected(number, invoice.invoice(), "VALIDATION_FAILED", first.get())
                : new Read(invoice, null);
    }

    private static String text(ConstraintViolation<PastInvoice> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }

    private static Read rejected(long row, @Nullable String invoice, String code, String reason) {
        return new Read(null, new RejectedRow(row, invoice, code, reason));
    }
}
