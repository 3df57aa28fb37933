package quartet.recommendation.related;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What goes with a product.
 *
 * @param orders orders in the graph that hold this product; null if it could not be asked
 * @param asOf when the numbers were read
 */
record RelatedAnswer(
        String sku, @Nullable Long orders, List<Item> items, Source source, Instant asOf) {

    /** Where an answer comes from. */
    enum Source {
        graph,
        fallback
    }

    /** One product, the best with rank 1. */
    record Item(String sku, int rank, double score, Reason reason) {}

    static RelatedAnswer of(
            String sku,
            @Nullable Long orders,
            List<Suggestion> suggestions,
            Source source,
            Instant asOf) {
        var items =
                IntStream.range(0, suggestions.size())
                        .mapToObj(i -> item(i + 1, suggestions.get(i)))
                        .toList();
        return new RelatedAnswer(sku, orders, items, source, asOf);
    }

    private static Item item(int rank, Suggestion suggestion) {
        return new Item(suggestion.sku(), rank, suggestion.score(), suggestion.reason());
    }
}
