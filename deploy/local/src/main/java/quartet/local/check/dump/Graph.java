package quartet.local.check.dump;

import java.util.List;
import java.util.Map;

/**
 * What Neo4j adds up to, over orders that count.
 *
 * @param placed relations from customers to them
 * @param bought orders over all relations from customers to products
 * @param customers who placed at least one of them
 * @param products by SKU
 * @param twins nodes that share a key, relations that stand twice
 */
public record Graph(
        long orders,
        long placed,
        long bought,
        long customers,
        Map<String, Product> products,
        List<String> twins) {

    /**
     * One product.
     *
     * @param counted orders as its own counter says
     * @param orders those that really hold it
     * @param partners orders over all its pairs
     */
    public record Product(long counted, long orders, long units, long partners) {

        public static final Product NONE = new Product(0, 0, 0, 0);
    }
}
