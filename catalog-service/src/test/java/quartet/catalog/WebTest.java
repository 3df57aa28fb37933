package quartet.catalog;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import quartet.catalog.access.Tokens;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A test of the API with everything behind it; all such tests share one context. */
@SpringBootTest(properties = "quartet.access.key=" + Tokens.KEY)
@AutoConfigureMockMvc
@Import({TestStores.class, Api.class})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebTest {}
