package quartet.analytics.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.Locale;

/** The roles this service tells apart. */
final class Roles {

    static final String[] ANYBODY = {
        "GUEST", "CUSTOMER", "OPERATOR", "ANALYST", "ADMIN", "SERVICE"
    };
    static final String[] ANALYSTS = {"OPERATOR", "ANALYST", "ADMIN"};

    private Roles() {}

    static GrantedAuthority upperCased(@Nullable String authority) {
        return new SimpleGrantedAuthority(
                authority == null ? "ROLE_" : authority.toUpperCase(Locale.ROOT));
    }
}
