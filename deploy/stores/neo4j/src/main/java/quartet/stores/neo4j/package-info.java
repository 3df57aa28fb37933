/** A Neo4j server with Bolt in a JVM of its own: its libraries must never meet a service's. */
@NullMarked
package quartet.stores.neo4j;

import org.jspecify.annotations.NullMarked;
