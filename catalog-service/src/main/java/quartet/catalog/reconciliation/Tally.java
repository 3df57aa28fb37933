package quartet.catalog.reconciliation;

/** What a run has looked at and done so far. */
record Tally(Asked asked, int holds, int released, int unfinished, int skus, long movements) {

    /** Whether order-service said what became of its orders. */
    enum Asked {
        /** There was nothing to ask. */
        NOTHING,
        ANSWERED,
        /** Not always; what it did not answer for was left as it is. */
        SILENCE
    }

    static final Tally NONE = new Tally(Asked.NOTHING, 0, 0, 0, 0, 0);

    static Tally silence() {
        return new Tally(Asked.SILENCE, 0, 0, 0, 0, 0);
    }

    static Tally ofHolds(int holds, int released, int unfinished) {
        return new Tally(Asked.ANSWERED, holds, released, unfinished, 0, 0);
    }

    static Tally ofSkus(int skus, long movements) {
        return new Tally(Asked.NOTHING, 0, 0, 0, skus, movements);
    }

    Tally plus(Tally more) {
        return new Tally(
                asked.compareTo(more.asked) > 0 ? asked : more.asked,
                holds + more.holds,
                released + more.released,
                unfinished + more.unfinished,
                skus + more.skus,
                movements + more.movements);
    }
}
