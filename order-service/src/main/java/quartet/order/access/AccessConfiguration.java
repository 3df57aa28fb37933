package quartet.order.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Who may do what. What is not listed is denied. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String[] BUYERS = {"GUEST", "CUSTOMER"};
    private static final String[] READERS = {"GUEST", "CUSTOMER", "OPERATOR", "ADMIN", "SERVICE"};
    private static final String[] DECIDERS = {"GUEST", "CUSTOMER", "OPERATOR", "ADMIN"};
    private static final String REPUBLISH = "/api/orders/republish";
    private static final String[] OPERATORS = {"OPERATOR", "ADMIN"};

    private static final String[] OPERATIONS = {
        "/api/orders/{id}/process",
        "/api/orders/{id}/pick",
        "/api/orders/{id}/pack",
        "/api/orders/{id}/ship",
        "/api/orders/{id}/deliver",
        "/api/orders/{id}/refunds",
        "/api/orders/{id}/returns/{returnId}/receive",
        "/api/orders/{id}/returns/{returnId}/decline"
    };
    private static final String[] DECISIONS = {
        "/api/orders/{id}/cancel", "/api/orders/{id}/returns"
    };

    /** The request as a whole is observed; a span per filter costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The actuator listens on a port of its own, never routed. */
    @Bean
    @Order(0)
    SecurityFilterChain actuator(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, AccessProblems problems) {
        http.authorizeHttpRequests(
                requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/livez", "/readyz", "/v3/api-docs/**")
                                .permitAll()
                                .requestMatchers(POST, "/api/orders")
                                .hasAnyRole(BUYERS)
                                .requestMatchers(POST, "/api/orders/import", REPUBLISH)
                                .hasAnyRole(OPERATORS)
                                // Signed by the payment provider, which has no token of ours.
                                .requestMatchers(POST, "/api/payments/webhook")
                                .permitAll()
                                .requestMatchers(GET, "/api/payments", "/api/payments/{id}")
                                .hasAnyRole(OPERATORS)
                                .requestMatchers(GET, "/api/orders/sagas/states")
                                .hasRole("SERVICE")
                                .requestMatchers(GET, "/api/orders/sagas", "/api/orders/{id}/saga")
                                .hasAnyRole(OPERATORS)
                                .requestMatchers(POST, OPERATIONS)
                                .hasAnyRole(OPERATORS)
                                .requestMatchers(POST, DECISIONS)
                                .hasAnyRole(DECIDERS)
                                .requestMatchers(GET, "/api/orders", "/api/orders/{id}")
                                .hasAnyRole(READERS)
                                .anyRequest()
                                .denyAll());
        http.oauth2ResourceServer(
                server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                                .authenticationEntryPoint(problems)
                                .accessDeniedHandler(problems));
        http.exceptionHandling(
                errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // No cookie is ever looked at, so there is nothing to forge.
        http.csrf(csrf -> csrf.disable());
        http.headers(withDefaults());
        return http.build();
    }

    private static JwtAuthenticationConverter roles() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(AccessConfiguration::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream().map(AccessConfiguration::authority).toList();
    }

    private static GrantedAuthority authority(String role) {
        return new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT));
    }
}
