package quartet.order;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

import quartet.stores.Stores;

/**
 * Whoever order-service talks to: a catalog and carts in memory, the simulated payment provider.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestShop {

    @Bean
    CatalogDouble catalog() {
        return new CatalogDouble();
    }

    @Bean
    DynamicPropertyRegistrar addresses(CatalogDouble catalog) {
        return properties -> {
            properties.add("quartet.access.key", () -> TestTokens.KEY);
            properties.add("quartet.payment.webhook-secret", () -> ProviderWebhook.SECRET);
            properties.add("spring.http.serviceclient.catalog.base-url", catalog::url);
            properties.add("spring.http.serviceclient.cart.base-url", catalog::url);
            properties.add("spring.http.serviceclient.payment.base-url", Stores.payments()::url);
        };
    }
}
