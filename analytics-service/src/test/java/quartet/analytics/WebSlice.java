package quartet.analytics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

import quartet.analytics.store.ShopProperties;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A controller with access and problems as in the service, and nothing behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(properties = "quartet.access.key=" + Tokens.KEY)
@Import({WebSlice.Surroundings.class, TimeConfiguration.class})
public @interface WebSlice {

    /** The controller. */
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();

    /** What every request passes through. */
    @ComponentScan(
            basePackages = {"quartet.analytics.access", "quartet.analytics.problems"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    @EnableConfigurationProperties(ShopProperties.class)
    class Surroundings {}
}
