package quartet.analytics.sales;

/**
 * What was sold, what was cancelled, and what else moved money; kept apart, because a merchant asks
 * for each by itself.
 */
record Tally(Turnover sold, Turnover cancelled, Turnover other) {

    static final Tally NOTHING = new Tally(Turnover.NONE, Turnover.NONE, Turnover.NONE);

    /**
     * @param kind as the facts have it; returns and refunds are neither sold nor cancelled
     */
    static Tally of(String kind, Turnover turnover) {
        return switch (kind) {
            case "SALE" -> new Tally(turnover, Turnover.NONE, Turnover.NONE);
            case "CANCEL" -> new Tally(Turnover.NONE, turnover, Turnover.NONE);
            default -> new Tally(Turnover.NONE, Turnover.NONE, turnover);
        };
    }

    Tally plus(Tally tally) {
        return new Tally(
                sold.plus(tally.sold), cancelled.plus(tally.cancelled), other.plus(tally.other));
    }

    /** Units kept: a return is a fact of its own and takes nothing out of them. */
    long units() {
        return sold.plus(cancelled).units();
    }

    Turnover all() {
        return sold.plus(cancelled).plus(other);
    }
}
