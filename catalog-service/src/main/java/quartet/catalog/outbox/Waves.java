package quartet.catalog.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends what many aggregates have to tell in waves: one event of each at a time, the next only
 * after its acknowledgement. The first failure ends an aggregate's part in the round.
 */
class Waves {

    private static final long LONGEST_WAIT_SECONDS = 20;

    private final String topic;
    private final EventSender sender;

    Waves(String topic, EventSender sender) {
        this.topic = topic;
        this.sender = sender;
    }

    /** How far each aggregate got, and whether all of it did. */
    record Sent(Map<String, Long> marks, boolean complete) {}

    /**
     * Everything up to an aggregate's mark was acknowledged; one that is missing got nowhere.
     *
     * @throws InterruptedException if the process is about to end
     */
    Sent send(List<Unsent> unsent) throws InterruptedException {
        var marks = new HashMap<String, Long>();
        var tracks = unsent.stream().map(Track::new).toList();
        boolean complete = true;
        while (!tracks.isEmpty()) {
            var inFlight = new HashMap<Track, CompletableFuture<?>>();
            for (var track : tracks) {
                var event = track.next();
                if (event != null) {
                    inFlight.put(track, send(track, event));
                }
            }
            for (var flight : inFlight.entrySet()) {
                if (isAcknowledged(flight.getValue())) {
                    flight.getKey().acknowledged();
                } else {
                    flight.getKey().failed();
                    complete = false;
                }
            }
            tracks.forEach(track -> track.mark().ifPresent(m -> marks.put(track.aggregate(), m)));
            tracks = tracks.stream().filter(Track::isGoingOn).toList();
        }
        return new Sent(marks, complete);
    }

    private CompletableFuture<?> send(Track track, Event event) {
        try {
            return sender.send(topic, track.aggregate(), event);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static boolean isAcknowledged(CompletableFuture<?> flight) throws InterruptedException {
        try {
            flight.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }
}
