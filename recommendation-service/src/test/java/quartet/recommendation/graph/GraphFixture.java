package quartet.recommendation.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import quartet.stores.Stores;

/** The writing side on the real Neo4j, without the rest of the service. */
final class GraphFixture {

    private static final Driver DRIVER = GraphDatabase.driver(Stores.neo4j().uri());
    private static final Neo4jClient CLIENT = Neo4jClient.create(DRIVER);
    private static final GraphSchema SCHEMA = new GraphSchema(CLIENT);

    final Neo4jClient neo4j = CLIENT;
    final TransactionTemplate transactions =
            new TransactionTemplate(new Neo4jTransactionManager(DRIVER));
    final OrderGraph orders = orders(100_000);
    final ProductGraph products = new ProductGraph(neo4j, transactions, SCHEMA);

    GraphFixture() {
        SCHEMA.ensure();
    }

    OrderGraph orders(int pairsPerTransaction) {
        return orders(transactions, pairsPerTransaction);
    }

    OrderGraph orders(TransactionOperations transactions, int pairsPerTransaction) {
        return new OrderGraph(
                transactions,
                SCHEMA,
                new Claims(neo4j),
                new Contents(neo4j),
                new Counts(neo4j),
                new Pairs(neo4j),
                new Leftovers(neo4j),
                new GraphProperties(pairsPerTransaction));
    }
}
