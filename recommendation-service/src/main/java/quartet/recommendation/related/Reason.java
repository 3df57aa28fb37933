package quartet.recommendation.related;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * Why something is recommended.
 *
 * @param together orders that hold both products
 * @param orders orders that hold the product asked for, or with a fallback the one recommended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reason(Code code, @Nullable Long together, @Nullable Long orders, String text) {

    /** Part of the API: never renamed. */
    enum Code {
        BOUGHT_TOGETHER,
        SIMILAR,
        TOP_IN_CATEGORY,
        BEST_SELLER,
        NEW
    }

    static Reason boughtTogether(long together, long orders) {
        var text = "with this in %d of %d orders".formatted(together, orders);
        return new Reason(Code.BOUGHT_TOGETHER, together, orders, text);
    }

    static Reason similar(Article article) {
        var text = "also in %s, at a similar price".formatted(article.category());
        return new Reason(Code.SIMILAR, null, article.orders(), text);
    }

    static Reason topInCategory(Article article) {
        var text = "often bought in %s: %d orders".formatted(article.category(), article.orders());
        return new Reason(Code.TOP_IN_CATEGORY, null, article.orders(), text);
    }

    static Reason bestSeller(Article article) {
        var text = "often bought: %d orders".formatted(article.orders());
        return new Reason(Code.BEST_SELLER, null, article.orders(), text);
    }

    static Reason unsold(Article article) {
        return new Reason(Code.NEW, null, article.orders(), "new here, not bought yet");
    }
}
