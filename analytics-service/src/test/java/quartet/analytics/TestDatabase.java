package quartet.analytics;

import quartet.stores.PostgresStore;
import quartet.stores.StoreOptions;
import quartet.stores.Stores;

/**
 * The database server of tests that need no Kafka: the usual one, or, to try another edition, the
 * one that {@code -Dtest.postgres=postgresql://…} names.
 */
final class TestDatabase {

    private static final PostgresStore STORE = store();

    private TestDatabase() {}

    static String url(String database) {
        return STORE.jdbcUrl(database);
    }

    static String user() {
        return STORE.user();
    }

    private static PostgresStore store() {
        var given = System.getProperty("test.postgres", "");
        return given.isEmpty()
                ? Stores.postgres()
                : PostgresStore.start(StoreOptions.temporary().at(given));
    }
}
