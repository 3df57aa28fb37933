package quartet.recommendation.events;

/** An event that no repetition will make readable. */
public class MalformedEvent extends RuntimeException {

    MalformedEvent(String message) {
        super(message);
    }
}
