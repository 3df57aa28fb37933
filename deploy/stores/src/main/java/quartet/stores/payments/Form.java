package quartet.stores.payments;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.util.regex.Pattern;

/** The bodies of requests, and what must be true of their fields. */
final class Form {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private Form() {}

    record Authorisation(
            @Nullable String reference,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String token) {}

    record Amount(@Nullable Long amount) {}

    static <T> T read(byte[] body, Class<T> type) throws BadRequest {
        try {
            var form = JSON.readValue(body, type);
            if (form == null) {
                throw new BadRequest(400, "MALFORMED_BODY", "The body is empty.");
            }
            return form;
        } catch (UnrecognizedPropertyException e) {
            throw new BadRequest(400, "UNKNOWN_FIELD", "Unknown field " + e.getPropertyName());
        } catch (JacksonException _) {
            throw new BadRequest(400, "MALFORMED_BODY", "The body is not the JSON it should be.");
        }
    }

    static String reference(@Nullable String value) throws BadRequest {
        return matching("reference", REFERENCE, value);
    }

    static String currency(@Nullable String value) throws BadRequest {
        return matching("currency", CURRENCY, value);
    }

    static String given(String field, @Nullable String value) throws BadRequest {
        if (value == null) {
            throw BadRequest.invalid(field, "is missing");
        }
        return value;
    }

    static long positive(@Nullable Long amount) throws BadRequest {
        if (amount == null || amount <= 0) {
            throw BadRequest.invalid("amount", "must be a positive whole number of minor units");
        }
        return amount;
    }

    private static String matching(String field, Pattern pattern, @Nullable String value)
            throws BadRequest {
        if (value == null || !pattern.matcher(value).matches()) {
            throw BadRequest.invalid(field, "must match " + pattern);
        }
        return value;
    }
}
