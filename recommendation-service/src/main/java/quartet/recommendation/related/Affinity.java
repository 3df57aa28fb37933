package quartet.recommendation.related;

/**
 * How well two products go together: cosine · c/(c + 10).
 *
 * <p>The cosine c/√(pq) relates the orders that hold both to those that hold either, so that best
 * sellers do not go with everything: G. Linden, B. Smith, J. York, "Amazon.com Recommendations:
 * Item-to-Item Collaborative Filtering", IEEE Internet Computing 7(1), 2003. It alone trusts
 * coincidence: two products sold once, in one order, would get the best mark there is. So it is
 * shrunk by the evidence behind it, with ten orders worth one half: R. Bell, Y. Koren, J. Lundberg,
 * "Modeling Relationships at Multiple Scales to Improve Accuracy of Large Recommender Systems", KDD
 * 2007.
 *
 * <p>Examples: 10 orders with both, of 20 and 20 with either: 0.5 · 0.5 = 0.25. One order with
 * both, of 1 and 1: 1 · 1/11 = 0.09.
 */
final class Affinity {

    /** So many orders make the evidence worth one half. */
    static final double SHRINKAGE = 10;

    private Affinity() {}

    /**
     * All three are decayed weights in orders of the same time. The pair's weight is normalised by
     * the size of its orders, so it is at most the smaller of the others.
     *
     * @return 0 to 1; 0 also where rounding has eaten up a weight
     */
    static double score(double pair, double one, double other) {
        if (pair <= 0 || one <= 0 || other <= 0) {
            return 0;
        }
        double cosine = pair / Math.sqrt(one * other);
        return Math.min(1, cosine) * pair / (pair + SHRINKAGE);
    }
}
