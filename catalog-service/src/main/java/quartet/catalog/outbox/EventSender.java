package quartet.catalog.outbox;

import java.util.concurrent.CompletableFuture;

/** Where events go; the future ends when the receiver has them for good, or will not. */
@FunctionalInterface
public interface EventSender {

    CompletableFuture<?> send(String topic, String key, Event event);
}
