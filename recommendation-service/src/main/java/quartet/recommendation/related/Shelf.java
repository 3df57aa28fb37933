package quartet.recommendation.related;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is for sale, best sellers first: the fallback for products nobody has bought yet, and for
 * everything while the graph cannot be asked.
 *
 * <p>First neighbours in category and price, then best sellers of the category, then of the shop,
 * then what nobody has bought yet: empty only if nothing is for sale.
 */
final class Shelf {

    private static final Comparator<Article> BEST_FIRST =
            Comparator.comparingDouble(Article::weight).reversed().thenComparing(Article::sku);

    private final Instant asOf;
    private final Map<String, Article> articles;
    private final List<Article> forSale;
    private final Map<String, List<Article>> byCategory;
    private final double most;

    Shelf(Instant asOf, Collection<Article> articles) {
        this.asOf = asOf;
        this.articles = articles.stream().collect(toMap(Article::sku, Function.identity()));
        this.forSale = articles.stream().filter(Article::forSale).sorted(BEST_FIRST).toList();
        this.byCategory =
                forSale.stream()
                        .filter(article -> article.category() != null)
                        .collect(groupingBy(Shelf::category));
        this.most = forSale.stream().mapToDouble(Article::weight).max().orElse(0);
    }

    Instant asOf() {
        return asOf;
    }

    /** What to show beside a product, whether it is known here or not; never the product itself. */
    List<Suggestion> beside(String sku, int limit) {
        var found = new LinkedHashMap<String, Suggestion>();
        Stream.of(inCategory(articles.get(sku)), bestSellers(), unsold())
                .flatMap(Function.identity())
                .filter(suggestion -> !suggestion.sku().equals(sku))
                .takeWhile(_ -> found.size() < limit)
                .forEach(suggestion -> found.putIfAbsent(suggestion.sku(), suggestion));
        return List.copyOf(found.values());
    }

    private Stream<Suggestion> inCategory(@Nullable Article article) {
        if (article == null || article.category() == null) {
            return Stream.empty();
        }
        var others = byCategory.getOrDefault(article.category(), List.of());
        var similar = others.stream().filter(article::costsLike);
        var top = others.stream().filter(Article::sold);
        return Stream.concat(
                suggest(similar, Reason::similar), suggest(top, Reason::topInCategory));
    }

    private Stream<Suggestion> bestSellers() {
        return suggest(forSale.stream().filter(Article::sold), Reason::bestSeller);
    }

    private Stream<Suggestion> unsold() {
        return suggest(forSale.stream().filter(article -> !article.sold()), Reason::unsold);
    }

    /** The score relates an article to the shop's best seller, which has 1. */
    private Stream<Suggestion> suggest(Stream<Article> some, Function<Article, Reason> reason) {
        return some.map(
                article -> {
                    double score = most > 0 ? Math.max(0, article.weight()) / most : 0;
                    return new Suggestion(article.sku(), score, reason.apply(article));
                });
    }

    private static String category(Article article) {
        return String.valueOf(article.category());
    }
}
