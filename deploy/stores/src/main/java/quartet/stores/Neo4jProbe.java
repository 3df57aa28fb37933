package quartet.stores;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import java.net.URI;
import java.util.concurrent.TimeUnit;

/** What we ask of Neo4j before anybody else does. */
final class Neo4jProbe {

    private Neo4jProbe() {}

    static Driver driver(URI uri) {
        var config =
                Config.builder()
                        .withConnectionTimeout(Probe.MILLIS, TimeUnit.MILLISECONDS)
                        .withConnectionAcquisitionTimeout(Probe.MILLIS, TimeUnit.MILLISECONDS)
                        .withMaxTransactionRetryTime(0, TimeUnit.MILLISECONDS)
                        .withMaxConnectionPoolSize(1)
                        .build();
        return GraphDatabase.driver(uri, AuthTokens.none(), config);
    }

    static boolean answers(Driver driver) {
        return Probe.yes(() -> !version(driver).isEmpty());
    }

    static String version(Driver driver) {
        var rows =
                driver.executableQuery("CALL dbms.components() YIELD versions RETURN versions[0]")
                        .execute();
        return rows.records().getFirst().get(0).asString();
    }
}
