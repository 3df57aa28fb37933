package quartet.order.peers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What we read of another service's problem document.
 *
 * @param code empty if there was none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(String code, List<Field> errors) {

    /** One field of it, for example a SKU that is sold out. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(@Nullable String field, @Nullable String reason) {}

    public Problem(@Nullable String code, @Nullable List<Field> errors) {
        this.code = Objects.requireNonNullElse(code, "");
        this.errors = errors == null ? List.of() : List.copyOf(errors);
    }
}
