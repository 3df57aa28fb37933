package quartet.order.peers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;

/**
 * What we read of another service's problem document.
 *
 * @param code empty if there was none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(String code, List<Field> errors) {

    private static final Problem NONE = new Problem("", null);

    /** One field of it, for example a SKU that is sold out. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(@Nullable String field, @Nullable String reason) {}

    /** Of what came with an answer that was none. */
    static Problem read(byte[] body, JsonMapper json) {
        try {
            return Objects.requireNonNullElse(json.readValue(body, Problem.class), NONE);
        } catch (JacksonException _) {
            return NONE;
        }
    }

    public Problem(@Nullable String code, @Nullable List<Field> errors) {
        this.code = Objects.requireNonNullElse(code, "");
        this.errors = errors == null ? List.of() : List.copyOf(errors);
    }
}
