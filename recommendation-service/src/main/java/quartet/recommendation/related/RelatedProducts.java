package quartet.recommendation.related;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.recommendation.problems.NotAvailable;
import quartet.recommendation.problems.NotFound;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers from the graph; where that has nothing or is silent, from the shelf in memory.
 *
 * <p>A store that takes connections and never answers must not hold the shopper, so the wait is
 * bounded.
 */
@Component
class RelatedProducts {

    private static final Logger log = LoggerFactory.getLogger(RelatedProducts.class);

    private final BoughtTogether graph;
    private final Shelves shelves;
    private final Clock clock;
    private final RelatedProperties properties;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RelatedProducts(
            BoughtTogether graph, Shelves shelves, Clock clock, RelatedProperties properties) {
        this.graph = graph;
        this.shelves = shelves;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * What goes with a product; empty only if nothing else is for sale.
     *
     * @throws NotFound if there certainly is no such product
     * @throws NotAvailable if the graph is silent and could not be read since this service started
     */
    RelatedAnswer to(String sku, int limit) {
        try {
            return withinTime(() -> fromGraph(sku, limit));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotFound unknown) {
                throw unknown;
            }
            return withoutGraph(sku, limit, failed);
        } catch (TimeoutException silence) {
            return withoutGraph(sku, limit, silence);
        }
    }

    private RelatedAnswer fromGraph(String sku, int limit) {
        var subject = graph.find(sku).orElseThrow(() -> new NotFound("product " + sku));
        var suggestions = graph.suggest(subject, limit);
        if (!suggestions.isEmpty()) {
            return RelatedAnswer.of(
                    sku,
                    subject.orders(),
                    suggestions,
                    RelatedAnswer.Source.graph,
                    clock.instant());
        }
        if (shelves.newest().isEmpty()) {
            shelves.refresh();
        }
        return fromShelf(sku, limit, subject.orders());
    }

    private RelatedAnswer withoutGraph(String sku, int limit, Exception why) {
        log.warn("Answering from memory, the graph is silent: {}", why.toString());
        return fromShelf(sku, limit, null);
    }

    private RelatedAnswer fromShelf(String sku, int limit, @Nullable Long orders) {
        var shelf =
                shelves.newest().orElseThrow(() -> new NotAvailable("The graph was never read"));
        return RelatedAnswer.of(
                sku, orders, shelf.beside(sku, limit), RelatedAnswer.Source.fallback, shelf.asOf());
    }

    private <T> T withinTime(Callable<T> question) throws ExecutionException, TimeoutException {
        var answer = threads.submit(question);
        try {
            return answer.get(properties.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("stopped while waiting");
        } finally {
            answer.cancel(true);
        }
    }
}
