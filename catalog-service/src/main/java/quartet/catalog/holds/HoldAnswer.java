package quartet.catalog.holds;

import quartet.catalog.stock.Hold;

/** What became of one line. */
sealed interface HoldAnswer {

    record Done(Hold hold) implements HoldAnswer {}

    /** Refused for good, with nothing written. */
    sealed interface No extends HoldAnswer {}

    /** Not enough of it; somebody else's release may change that. */
    record SoldOut(int requested, long available) implements No {}

    /** There is no hold any more, or never was one, and there will be none. */
    record Gone() implements No {}

    /** The order asked for another quantity before. */
    record Mismatch(int held, int requested) implements No {}

    /** Goods that have left cannot be given back. */
    record Settled() implements No {}

    /** A hold that nobody confirmed cannot be settled. */
    record Unpinned() implements No {}
}
