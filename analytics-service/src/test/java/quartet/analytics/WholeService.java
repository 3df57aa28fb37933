package quartet.analytics;

import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service with its stores and Kafka; one and the same for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "test.database=analytics_application",
            "spring.kafka.consumer.group-id=analytics-application-tests",
            "management.server.port=0",
            "quartet.live.comment-every=1s",
            "quartet.letters.count-every=1s",
            "quartet.access.key=" + Tokens.KEY
        })
@AutoConfigureRestTestClient
@Import(TestStores.class)
public @interface WholeService {}
