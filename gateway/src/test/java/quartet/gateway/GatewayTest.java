package quartet.gateway;

import org.springframework.boot.micrometer.tracing.test.autoconfigure.AutoConfigureTracing;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole gateway on a real port, before services that say what they were asked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "quartet.access.operator-key=" + GatewayTest.OPERATOR_KEY,
            "quartet.timeouts.order=1500",
            "quartet.breaker.calls=1000",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1500ms"
        })
@AutoConfigureWebTestClient(timeout = "30s")
@AutoConfigureTracing
@Import(StubServices.class)
public @interface GatewayTest {

    /** The operator's key in tests. */
    String OPERATOR_KEY = "the-operator-of-these-tests";
}
