/** How far the graph has come: for whoever waits for an import, and for the books to be checked. */
@NullMarked
package quartet.recommendation.progress;

import org.jspecify.annotations.NullMarked;
