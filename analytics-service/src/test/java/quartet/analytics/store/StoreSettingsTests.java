package quartet.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import quartet.analytics.Books;

import java.util.Map;

/** What a database was filled under is not changed under it. */
@SpringJUnitConfig(Books.class)
@TestPropertySource(properties = "test.database=store_settings")
class StoreSettingsTests {

    @Autowired private StoreSettings settings;
    @Autowired private StorePreparation preparation;
    @Autowired private StoreState state;
    @Autowired private JdbcClient jdbc;

    @Test
    void remembersEditionAndZone() {
        assertThat(
                        jdbc.sql("SELECT name || ' ' || value FROM store_setting ORDER BY name")
                                .query(String.class)
                                .list())
                .containsExactly("edition " + state.edition(), "zone UTC");
    }

    @Test
    void mayBePreparedAgain() {
        assertThatCode(preparation::run).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherEditionAndAnotherZone() {
        assertThatExceptionOfType(StoreChanged.class)
                .isThrownBy(() -> settings.refuseOthersThan(Map.of("edition", "OTHER")))
                .withMessageContaining("edition");
        assertThatExceptionOfType(StoreChanged.class)
                .isThrownBy(() -> settings.refuseOthersThan(Map.of("zone", "Europe/London")))
                .withMessageContaining("zone = UTC, now it is Europe/London");
    }

    @Test
    void tellsTheEditionsApart() {
        assertThat(Edition.of(false, null)).isEqualTo(Edition.PLAIN);
        assertThat(Edition.of(true, "apache")).isEqualTo(Edition.APACHE);
        assertThat(Edition.of(true, "timescale")).isEqualTo(Edition.TSL);
    }
}
