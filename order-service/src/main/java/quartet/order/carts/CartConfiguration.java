package quartet.order.carts;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client; address and time-outs are {@code spring.http.serviceclient.cart}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "cart", types = CartApi.class)
class CartConfiguration {}
