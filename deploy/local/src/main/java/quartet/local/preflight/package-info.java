/** What is checked before anything is started, so that a start that cannot succeed says why. */
@NullMarked
package quartet.local.preflight;

import org.jspecify.annotations.NullMarked;
