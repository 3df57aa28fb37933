package quartet.order.stock;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the client; address and time-outs are {@code spring.http.serviceclient.catalog}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "catalog",
        types = {StockApi.class, ReturnsApi.class})
class StockConfiguration {}
