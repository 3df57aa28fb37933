/** The connection to MongoDB: the database, its limits and its indexes. */
@NullMarked
package quartet.order.store;

import org.jspecify.annotations.NullMarked;
