package quartet.recommendation.progress;

/** Units of a product in orders that count: the books' entry of this store. */
record ProductUnits(String sku, long units, long orders) {}
