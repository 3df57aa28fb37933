package quartet.recommendation.access;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;

/** Who may do what. The last line denies. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String[] ANYBODY = {"GUEST", "CUSTOMER", "OPERATOR", "ANALYST", "ADMIN"};
    private static final String[] OPERATORS = {"OPERATOR", "ADMIN"};

    /** The request as a whole is observed; a span per filter costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The actuator has a port of its own, which is not public. */
    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, AccessProblems problems) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        may ->
                                may.requestMatchers("/livez", "/readyz", "/v3/api-docs/**")
                                        .permitAll()
                                        .requestMatchers(
                                                HttpMethod.GET,
                                                "/api/recommendations/progress",
                                                "/api/recommendations/products/*/units")
                                        .hasAnyRole(OPERATORS)
                                        .requestMatchers(
                                                HttpMethod.GET, "/api/recommendations/products/*")
                                        .hasAnyRole(ANYBODY)
                                        .anyRequest()
                                        .denyAll())
                .oauth2ResourceServer(
                        tokens ->
                                tokens.jwt(Customizer.withDefaults())
                                        .authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }
}
