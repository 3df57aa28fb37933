package quartet.analytics;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

import javax.sql.DataSource;

/**
 * The books on a real PostgreSQL without Kafka and web: a second instead of ten. Roll-ups are
 * refreshed only when a test asks for it.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@ConfigurationPropertiesScan("quartet.analytics.store")
@ComponentScan(
        basePackages = {
            "quartet.analytics.store",
            "quartet.analytics.rollups",
            "quartet.analytics.ingest",
            "quartet.analytics.sales",
            "quartet.analytics.products"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(Intake|IngestConfiguration|IngestStart|InboxRetention|RefreshJob|Tests.*)"))
public class Books {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Environment environment) {
        var source = new HikariDataSource();
        source.setJdbcUrl(TestDatabase.url(environment.getRequiredProperty("test.database")));
        source.setUsername(TestDatabase.user());
        source.setConnectionInitSql("SET TIME ZONE 'UTC'; SET jit TO off");
        return source;
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    JdbcTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
