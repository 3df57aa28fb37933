package quartet.order.peers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

import quartet.order.access.ServiceTokens;

/** Shows our own services who calls. The payment provider is none of ours and gets no token. */
@Configuration(proxyBeanMethods = false)
class TokenForPeers {

    @Bean
    RestClientHttpServiceGroupConfigurer tokens(ServiceTokens tokens) {
        return groups ->
                groups.filterByName("catalog", "cart")
                        .forEachClient(
                                (group, client) ->
                                        client.requestInterceptor(
                                                (request, body, next) -> {
                                                    var token = tokens.forService(group.name());
                                                    request.getHeaders().setBearerAuth(token);
                                                    return next.execute(request, body);
                                                }));
    }
}
