package quartet.recommendation;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import quartet.recommendation.access.Tokens;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The web side as it is in the service: with its access rules, problems and clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(RecommendationConfiguration.class)
@ComponentScan({"quartet.recommendation.access", "quartet.recommendation.problems"})
@TestPropertySource(properties = "quartet.access.key=" + Tokens.KEY)
public @interface WebTest {}
