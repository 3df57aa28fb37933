/** What an aggregate has to tell stands in its own document until Kafka has acknowledged it. */
@NullMarked
package quartet.order.outbox;

import org.jspecify.annotations.NullMarked;
