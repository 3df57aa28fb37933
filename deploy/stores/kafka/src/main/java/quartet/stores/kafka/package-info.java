/** A Kafka broker and controller in one JVM, for machines without containers. */
@NullMarked
package quartet.stores.kafka;

import org.jspecify.annotations.NullMarked;
