/** Recommendations: what other customers bought with a product, from a graph in Neo4j. */
@NullMarked
package quartet.recommendation;

import org.jspecify.annotations.NullMarked;
