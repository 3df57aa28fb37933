package quartet.analytics.store;

/** The database is not the one the data was written under. */
class StoreChanged extends RuntimeException {

    StoreChanged(String setting, String stored, String now) {
        super(
                "The data was written under %s = %s, now it is %s. Start with the old one, or with an"
                                .formatted(setting, stored, now)
                        + " empty database, whose facts come again from Kafka or an import.");
    }
}
