/**
 * A stand-in for MongoDB in a JVM of its own: mongo-java-server answers, but the documents are kept
 * here.
 *
 * <p>As shipped it keeps each document as a tree of maps, which takes several times the memory, and
 * scans all of them for most queries. Here a document is its BSON, of which a scan decodes only the
 * fields it asks for; indexes are real; and a journal makes acknowledged writes outlive the
 * process.
 */
@NullMarked
package quartet.stores.mongodb;

import org.jspecify.annotations.NullMarked;
