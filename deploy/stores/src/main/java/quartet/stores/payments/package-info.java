/**
 * A payment provider that does what real ones do: it decides once per idempotency key, remembers
 * for ever, declines, is slow, or keeps silent, as the token asks.
 *
 * <p>{@link quartet.stores.payments.Rules} decides, {@link quartet.stores.payments.Book} remembers,
 * {@link quartet.stores.payments.Journal} makes it outlive the process. All amounts are minor
 * units.
 */
@NullMarked
package quartet.stores.payments;

import org.jspecify.annotations.NullMarked;
