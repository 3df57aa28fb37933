/**
 * Keeps parts running: starts them in the order of their needs, starts again what dies.
 *
 * <p>Knows nothing of stores, services or files: a part is a name, its needs, and a way to start.
 */
@NullMarked
package quartet.local.supervision;

import org.jspecify.annotations.NullMarked;
