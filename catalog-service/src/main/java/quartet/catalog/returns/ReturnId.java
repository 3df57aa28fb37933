package quartet.catalog.returns;

import com.fasterxml.jackson.annotation.JsonValue;

import quartet.catalog.problems.BadRequest;

import java.util.regex.Pattern;

/** The id of a return, given by order-service; the key its goods are restocked under. */
record ReturnId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("r_[A-Za-z0-9_-]{1,64}");

    ReturnId {
        if (!SHAPE.matcher(value).matches()) {
            throw BadRequest.field("returnId", "is not the id of a return");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
