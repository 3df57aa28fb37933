package quartet.recommendation.graph;

import static quartet.recommendation.graph.OrderState.APPLIED;
import static quartet.recommendation.graph.OrderState.NEW;
import static quartet.recommendation.graph.OrderState.REVERSED;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings orders into the graph, each exactly once.
 *
 * <p>Facts and counts are written in the transaction of the claim: after a crash either all of it
 * is there or nothing, and whatever is delivered again claims nothing. Many orders share a
 * transaction, as the cost is in the number of distinct edges; a bound on pairs keeps it within the
 * memory that Neo4j has.
 */
@Component
class OrderGraph {

    private final TransactionOperations transactions;
    private final GraphSchema schema;
    private final Claims claims;
    private final Contents contents;
    private final Counts counts;
    private final Pairs pairs;
    private final Leftovers leftovers;
    private final GraphProperties properties;

    OrderGraph(
            TransactionOperations transactions,
            GraphSchema schema,
            Claims claims,
            Contents contents,
            Counts counts,
            Pairs pairs,
            Leftovers leftovers,
            GraphProperties properties) {
        this.transactions = transactions;
        this.schema = schema;
        this.claims = claims;
        this.contents = contents;
        this.counts = counts;
        this.pairs = pairs;
        this.leftovers = leftovers;
        this.properties = properties;
    }

    /**
     * Applies changes in any order, any number of times. If it fails, some may have been applied;
     * repeat all.
     */
    void apply(List<OrderChange> changes) {
        schema.ensure();
        for (var chunk : chunks(OrderChange.newest(changes))) {
            applyWithinMemory(chunk);
        }
    }

    /**
     * Does all the work of an order and takes it back: Neo4j plans a query when it first sees it,
     * which takes seconds on a cold store, and the first customer shall not wait for that.
     */
    void rehearse(OrderChange change) {
        schema.ensure();
        transactions.executeWithoutResult(
                transaction -> {
                    applyTogether(List.of(change));
                    transaction.setRollbackOnly();
                });
    }

    /** Halves what is too much for the memory that Neo4j allows a transaction. */
    private void applyWithinMemory(List<OrderChange> changes) {
        try {
            transactions.executeWithoutResult(_ -> applyTogether(changes));
        } catch (RuntimeException failure) {
            if (changes.size() == 1 || !TooMuchAtOnce.isBehind(failure)) {
                throw failure;
            }
            int half = changes.size() / 2;
            applyWithinMemory(changes.subList(0, half));
            applyWithinMemory(changes.subList(half, changes.size()));
        }
    }

    private List<List<OrderChange>> chunks(List<OrderChange> changes) {
        var chunks = new ArrayList<List<OrderChange>>();
        var chunk = new ArrayList<OrderChange>();
        int pairsInChunk = 0;
        for (var change : changes) {
            pairsInChunk += change.basket().pairs();
            if (!chunk.isEmpty() && pairsInChunk > properties.pairsPerTransaction()) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                pairsInChunk = change.basket().pairs();
            }
            chunk.add(change);
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    private void applyTogether(List<OrderChange> changes) {
        var byId = changes.stream().collect(toMap(OrderChange::orderId, identity()));
        var added = new ArrayList<Basket>();
        var toRemove = new ArrayList<String>();
        for (var claim : claims.claim(changes)) {
            var change = requireNonNull(byId.get(claim.orderId()));
            if (claim.before() == NEW && change.state() == APPLIED) {
                added.add(change.basket());
            } else if (claim.before() == APPLIED && change.state() == REVERSED) {
                toRemove.add(claim.orderId());
            }
        }
        var removed = contents.read(toRemove);
        var tally = new Tally();
        added.forEach(tally::add);
        removed.forEach(tally::remove);
        counts.ofProducts(tally);
        contents.write(added);
        counts.ofCustomers(tally);
        pairs.add(tally);
        leftovers.of(removed);
    }
}
