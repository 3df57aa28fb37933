package quartet.recommendation.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.Locale;

/** Tokens write roles in lower case, Spring Security in upper case. */
final class Roles {

    private Roles() {}

    static GrantedAuthority upperCased(@Nullable String authority) {
        return new SimpleGrantedAuthority(
                authority == null ? "ROLE_" : authority.toUpperCase(Locale.ROOT));
    }
}
