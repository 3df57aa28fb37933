package quartet.cart.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * A guest or customer, as the token names them: the owner of a cart, and the session of what they
 * do.
 */
public record Visitor(@JsonValue String id) {

    private static final Pattern ID = Pattern.compile("[gc]_[a-z0-9]{1,26}");

    public Visitor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a customer id: " + id);
        }
    }

    /** For paths and events. */
    @JsonCreator
    public static Visitor of(String id) {
        return new Visitor(id);
    }
}
