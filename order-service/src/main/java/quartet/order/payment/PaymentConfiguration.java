package quartet.order.payment;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client; address and time-outs are {@code spring.http.serviceclient.payment}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "payment", types = ProviderApi.class)
class PaymentConfiguration {}
