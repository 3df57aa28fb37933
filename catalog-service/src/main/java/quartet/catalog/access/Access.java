package quartet.catalog.access;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

import quartet.catalog.problems.Problem;
import quartet.catalog.problems.ProblemWriter;

/** The doors, one line each; what has no line is shut. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String[] ANYBODY = {
        "GUEST", "CUSTOMER", "OPERATOR", "ANALYST", "ADMIN", "SERVICE"
    };
    private static final String[] OPERATORS = {"OPERATOR", "ADMIN"};

    /** The request as a whole is observed; a span per filter costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ProblemWriter problems) {
        var unauthenticated = unauthenticated(problems);
        var forbidden = forbidden(problems);
        return http.authorizeHttpRequests(Access::doors)
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> jwt.jwtAuthenticationConverter(new Roles()))
                                        .authenticationEntryPoint(unauthenticated)
                                        .accessDeniedHandler(forbidden))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(unauthenticated)
                                        .accessDeniedHandler(forbidden))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                .permitAll()
                .requestMatchers("/livez", "/readyz", "/v3/api-docs", "/v3/api-docs.yaml", "/error")
                .permitAll()
                .requestMatchers("/api/stock/reconciliation")
                .hasAnyRole(OPERATORS)
                .requestMatchers(HttpMethod.GET, "/api/products", "/api/products/*", "/api/stock/*")
                .hasAnyRole(ANYBODY)
                .requestMatchers("/api/stock/returns/**")
                .hasRole("SERVICE")
                .requestMatchers("/api/products/**", "/api/stock/**", "/api/warehouses/**")
                .hasAnyRole(OPERATORS)
                .requestMatchers("/api/holds/**")
                .hasRole("SERVICE")
                .anyRequest()
                .denyAll();
    }

    private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
        return (request, response, failure) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(
                    response,
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "UNAUTHENTICATED",
                            "A token for this service is needed."));
        };
    }

    private static AccessDeniedHandler forbidden(ProblemWriter problems) {
        return (request, response, failure) ->
                problems.write(
                        response,
                        Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is not for you."));
    }
}
