package quartet.cart.access;

import static org.springframework.http.HttpMethod.GET;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;

/** Who may do what. What is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** The request as a whole is observed; a span per filter costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Actuator listens on a port of its own that is not public. */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, AccessProblems problems) throws Exception {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/livez", "/readyz", "/v3/api-docs/**")
                                        .permitAll()
                                        .requestMatchers(GET, "/api/bestsellers/**")
                                        .authenticated()
                                        .requestMatchers(
                                                "/api/cart/**", "/api/shopping", "/api/recent")
                                        .hasAnyRole("GUEST", "CUSTOMER")
                                        .requestMatchers(GET, "/api/carts/*")
                                        .hasRole("SERVICE")
                                        .anyRequest()
                                        .denyAll())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(Customizer.withDefaults())
                                        .authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A bearer token is never sent by a browser on its own: there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
