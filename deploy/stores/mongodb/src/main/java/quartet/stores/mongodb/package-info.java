/** A stand-in for MongoDB in a JVM of its own: mongo-java-server, mended where it hurts. */
@NullMarked
package quartet.stores.mongodb;

import org.jspecify.annotations.NullMarked;
