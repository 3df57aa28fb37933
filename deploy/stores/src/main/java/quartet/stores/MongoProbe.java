package quartet.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.bson.Document;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** What we ask of MongoDB before anybody else does. */
final class MongoProbe {

    private static final int ALREADY_INITIALISED = 23;

    private MongoProbe() {}

    static MongoClient client(String uri) {
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.serverSelectionTimeout(
                                                Probe.MILLIS, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(
                                socket -> socket.readTimeout(Probe.MILLIS, TimeUnit.MILLISECONDS))
                        .applyToConnectionPoolSettings(pool -> pool.maxSize(2))
                        .build();
        return MongoClients.create(settings);
    }

    static boolean answers(MongoClient client) {
        return Probe.yes(
                () -> isOk(client.getDatabase("admin").runCommand(new Document("ping", 1))));
    }

    static String version(MongoClient client) {
        var info = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
        return info.getString("version");
    }

    static void initiateReplicaSet(MongoClient client, int port) {
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        var config =
                new Document("_id", MongoProgram.REPLICA_SET).append("members", List.of(member));
        try {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALISED) {
                throw new StoreFailed("mongodb: no replica set", e);
            }
        } catch (MongoException e) {
            throw new StoreFailed("mongodb: no replica set", e);
        }
    }

    static int port(String host, int otherwise) {
        var colon = host.lastIndexOf(':');
        return colon < 0 ? otherwise : Integer.parseInt(host.substring(colon + 1));
    }

    /** The same URI with this database: the path between hosts and query. */
    static String withDatabase(String uri, String database) {
        var query = uri.indexOf('?');
        var base = query < 0 ? uri : uri.substring(0, query);
        var path = base.indexOf('/', base.indexOf("//") + 2);
        return (path < 0 ? base : base.substring(0, path))
                + "/"
                + database
                + (query < 0 ? "" : uri.substring(query));
    }

    private static boolean isOk(Document answer) {
        return answer.get("ok") instanceof Number ok && ok.intValue() == 1;
    }
}
