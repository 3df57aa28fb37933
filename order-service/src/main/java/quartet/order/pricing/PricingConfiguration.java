package quartet.order.pricing;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client; it shares address and time-outs with the holds. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "catalog", types = ProductApi.class)
class PricingConfiguration {}
