/**
 * From a document's log to Kafka: read what is unsent, send it in order, wait for each
 * acknowledgement, only then take it out. Any number of relays may do so at once, pause or die: the
 * worst they cause is a duplicate.
 */
@NullMarked
package quartet.catalog.outbox;

import org.jspecify.annotations.NullMarked;
