package quartet.recommendation.events;

import java.util.Optional;

/** Makes of an event what a consumer wants to know; empty if it is of no interest here. */
@FunctionalInterface
public interface EventReader<T> {

    Optional<T> read(Event event);
}
