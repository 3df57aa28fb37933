package quartet.catalog.access;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads the roles in a token; one that nobody knows gives nothing. */
class Roles implements Converter<Jwt, JwtAuthenticationToken> {

    private static final Set<String> KNOWN =
            Set.of("guest", "customer", "operator", "analyst", "admin", "service");

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        var roles =
                Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of());
        var authorities =
                roles.stream()
                        .filter(KNOWN::contains)
                        .map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT))
                        .map(SimpleGrantedAuthority::new)
                        .toList();
        return new JwtAuthenticationToken(
                token, authorities, Objects.requireNonNull(token.getSubject()));
    }
}
