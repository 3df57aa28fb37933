package quartet.recommendation.related;

/**
 * A product to recommend.
 *
 * @param score 0 to 1; comparable only among items with the same reason
 */
record Suggestion(String sku, double score, Reason reason) {}
