package quartet.recommendation.problems;

/** The store is silent, and without it there is no honest answer. */
public class NotAvailable extends RuntimeException {

    public NotAvailable(String why) {
        super(why);
    }
}
