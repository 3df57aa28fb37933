package quartet.recommendation.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/** Tells a transaction that needs more memory than Neo4j has from all other trouble. */
final class TooMuchAtOnce {

    private TooMuchAtOnce() {}

    /** Whether repeating it as it is would be in vain, and in parts would not. */
    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException answer) {
                return answer.code().contains("OutOfMemory");
            }
        }
        return false;
    }
}
