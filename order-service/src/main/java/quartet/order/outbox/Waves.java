package quartet.order.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends many documents' entries: the first of each, then the second of each whose first was
 * acknowledged, and so on. Never two of one document at a time, or an aggregate's events could
 * change places ({@code relay_mc.py}).
 */
final class Waves {

    private static final Logger log = LoggerFactory.getLogger(Waves.class);

    private final Wire wire;
    private final Duration within;

    Waves(Wire wire, Duration within) {
        this.wire = wire;
        this.within = within;
    }

    /**
     * What was acknowledged: per document the number of the last entry; nothing where the first
     * failed.
     */
    Map<Unsent, Long> send(List<Unsent> documents) {
        Map<Unsent, Long> acknowledged = new IdentityHashMap<>();
        var going = documents;
        for (int wave = 0; !going.isEmpty(); wave++) {
            going = wave(going, wave, acknowledged);
        }
        return acknowledged;
    }

    private List<Unsent> wave(List<Unsent> going, int wave, Map<Unsent, Long> acknowledged) {
        List<Unsent> further = new ArrayList<>();
        var flights = launch(going, wave);
        for (int i = 0; i < flights.size(); i++) {
            var document = going.get(i);
            if (landed(flights.get(i), document)) {
                acknowledged.put(document, document.entries().get(wave).seq());
                if (document.entries().size() > wave + 1) {
                    further.add(document);
                }
            }
        }
        return further;
    }

    /**
     * Stops at the first send that fails at once: without a broker each would block for seconds.
     */
    private List<CompletableFuture<?>> launch(List<Unsent> going, int wave) {
        List<CompletableFuture<?>> flights = new ArrayList<>();
        for (var document : going) {
            try {
                var flight = wire.send(document.id(), document.entries().get(wave));
                flights.add(flight);
                if (flight.isCompletedExceptionally()) {
                    break;
                }
            } catch (RuntimeException failure) {
                log.warn("Nothing goes to Kafka, the outbox keeps it: {}", failure.toString());
                break;
            }
        }
        return flights;
    }

    private boolean landed(CompletableFuture<?> flight, Unsent document) {
        try {
            flight.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException failure) {
            log.warn(
                    "{} was not acknowledged, the outbox keeps it: {}",
                    document.id(),
                    failure.toString());
            return false;
        }
    }
}
