/** The connection to MongoDB: how long to wait, how safe a write has to be, which indexes exist. */
@NullMarked
package quartet.catalog.store;

import org.jspecify.annotations.NullMarked;
