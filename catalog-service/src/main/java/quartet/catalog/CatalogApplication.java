package quartet.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts catalog-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CatalogApplication {

    static void main(String[] args) {
        SpringApplication.run(CatalogApplication.class, args);
    }
}
