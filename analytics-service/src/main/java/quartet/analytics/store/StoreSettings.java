package quartet.analytics.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * What the data was written under. Under another edition compressed chunks are unreadable, and in
 * another zone the days of the roll-ups are other days: then it is better not to start.
 */
@Component
class StoreSettings {

    private final JdbcClient jdbc;

    StoreSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws StoreChanged if the data was written under other settings
     */
    void refuseOthersThan(Map<String, String> settings) {
        if (!exists()) {
            return;
        }
        jdbc.sql("SELECT name, value FROM store_setting")
                .query((row, _) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .forEach(
                        stored -> {
                            var now = settings.getOrDefault(stored.getKey(), stored.getValue());
                            if (!now.equals(stored.getValue())) {
                                throw new StoreChanged(stored.getKey(), stored.getValue(), now);
                            }
                        });
    }

    void remember(Map<String, String> settings) {
        settings.forEach(
                (name, value) ->
                        jdbc.sql(
                                        """
                                        INSERT INTO store_setting (name, value)
                                        VALUES (:name, :value) ON CONFLICT DO NOTHING
                                        """)
                                .param("name", name)
                                .param("value", value)
                                .update());
    }

    private boolean exists() {
        return jdbc.sql("SELECT to_regclass('store_setting') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }
}
