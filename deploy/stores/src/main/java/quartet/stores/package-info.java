/**
 * The stores without containers: one class each, all alike, for the launcher and for every module's
 * tests.
 *
 * <p>A store runs in a process of its own that ends when the JVM that started it ends, however that
 * ends. Tests take theirs from {@link quartet.stores.Stores}.
 */
@NullMarked
package quartet.stores;

import org.jspecify.annotations.NullMarked;
