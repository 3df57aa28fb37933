package quartet.cart.snapshots;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

import quartet.cart.access.ServiceTokens;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpClient;

/** The client for catalog-service: our own token, no repeats, fields we do not know ignored. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "catalog", types = CatalogApi.class)
class CatalogConfiguration {

    @Bean
    RestClientHttpServiceGroupConfigurer catalogClient(ServiceTokens tokens, JsonMapper json) {
        var lenient =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        return groups ->
                groups.filterByName("catalog")
                        .forEachClient(
                                (_, client) ->
                                        client.requestInterceptor(
                                                        (request, body, execution) -> {
                                                            request.getHeaders()
                                                                    .setBearerAuth(
                                                                            tokens.tokenFor(
                                                                                    "catalog"));
                                                            return execution.execute(request, body);
                                                        })
                                                .configureMessageConverters(
                                                        converters ->
                                                                converters.withJsonConverter(
                                                                        new JacksonJsonHttpMessageConverter(
                                                                                lenient))));
    }

    /** The JDK's client would ask for HTTP/2 on each new connection. */
    @Bean
    ClientHttpRequestFactoryBuilder<?> requests() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }
}
