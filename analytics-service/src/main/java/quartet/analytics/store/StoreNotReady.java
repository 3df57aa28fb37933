package quartet.analytics.store;

/** The database was not reached since the start, or its tables are still being made. */
public class StoreNotReady extends RuntimeException {

    StoreNotReady() {
        super("The store is not ready yet");
    }
}
