package quartet.analytics.live;

import org.springframework.security.core.Authentication;

import java.util.Set;

/**
 * Who listens.
 *
 * @param everything whether all events are theirs to see; otherwise those of their own orders
 */
record Viewer(String customerId, boolean everything) {

    private static final Set<String> STAFF = Set.of("ROLE_OPERATOR", "ROLE_ANALYST", "ROLE_ADMIN");

    static Viewer of(Authentication token) {
        return new Viewer(
                token.getName(),
                token.getAuthorities().stream()
                        .anyMatch(role -> STAFF.contains(String.valueOf(role.getAuthority()))));
    }

    boolean maySee(LiveEvent event) {
        return everything || customerId.equals(event.owner());
    }
}
