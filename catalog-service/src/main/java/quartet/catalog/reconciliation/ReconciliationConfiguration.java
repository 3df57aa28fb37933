package quartet.catalog.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

import quartet.catalog.access.ServiceTokens;

/** Makes the client; address and time-outs are {@code spring.http.serviceclient.order}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "order", types = OrderStatesApi.class)
class ReconciliationConfiguration {

    @Bean
    RestClientHttpServiceGroupConfigurer tokensForOrderService(ServiceTokens tokens) {
        return groups ->
                groups.filterByName("order")
                        .forEachClient(
                                (group, client) ->
                                        client.requestInterceptor(
                                                (request, body, next) -> {
                                                    var token = tokens.forOrderService();
                                                    request.getHeaders().setBearerAuth(token);
                                                    return next.execute(request, body);
                                                }));
    }
}
