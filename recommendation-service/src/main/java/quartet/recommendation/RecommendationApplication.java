package quartet.recommendation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps the graph of who bought what with what, and answers from it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecommendationApplication {

    static void main(String[] args) {
        SpringApplication.run(RecommendationApplication.class, args);
    }
}
