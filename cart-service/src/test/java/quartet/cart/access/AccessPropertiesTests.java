package quartet.cart.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Without its key the service does not start, and says which key. */
class AccessPropertiesTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                    .withUserConfiguration(Keys.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AccessProperties.class)
    static class Keys {}

    @Test
    void asksForTheKeyByName() {
        service.run(
                context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining("QUARTET_ACCESS_KEY"));
        service.withPropertyValues("quartet.access.key=short")
                .run(context -> assertThat(context).hasFailed());
        service.withPropertyValues("quartet.access.key=" + TestTokens.KEY)
                .run(context -> assertThat(context).hasNotFailed());
    }
}
