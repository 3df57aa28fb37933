package quartet.order.access;

import org.springframework.security.oauth2.jwt.Jwt;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who sent a request, by their token alone.
 *
 * @param subject a customer's id, {@code operator}, or the name of a service
 * @param all whether everybody's orders are theirs to see
 */
public record Caller(String subject, boolean all) {

    private static final Set<String> SEE_ALL = Set.of("operator", "admin", "service");

    public static Caller of(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return new Caller(
                Objects.requireNonNullElse(token.getSubject(), "nobody"),
                (roles == null ? List.<String>of() : roles).stream().anyMatch(SEE_ALL::contains));
    }
}
