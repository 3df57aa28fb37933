package quartet.recommendation.events;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

/** Tells trouble of the store, which passes, from trouble with an event, which stays. */
final class StoreTrouble {

    private StoreTrouble() {}

    /**
     * Whether repeating may help: everything the driver reports but a statement the server refused
     * for what it says. A closed driver (we are stopping) counts too.
     */
    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SecurityException
                    || cause instanceof TransactionTerminatedException) {
                return true;
            }
            if (cause instanceof Neo4jException) {
                return !(cause instanceof ClientException);
            }
            if (cause instanceof IllegalStateException) {
                return true;
            }
        }
        return false;
    }
}
