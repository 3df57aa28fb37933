/**
 * The database: which edition it is, its tables, and waiting for it without ending the process.
 *
 * <p>Nothing reads or writes facts before {@link quartet.analytics.store.StoreReady} was published.
 */
@NullMarked
package quartet.analytics.store;

import org.jspecify.annotations.NullMarked;
