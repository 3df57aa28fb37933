package quartet.analytics.store;

/** The tables are there: facts may be read and written. Published once. */
public record StoreReady(Edition edition) {}
