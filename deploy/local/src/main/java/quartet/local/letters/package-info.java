/** Dead letters: what somebody could not take in, to be looked at, sent again or set aside. */
@NullMarked
package quartet.local.letters;

import org.jspecify.annotations.NullMarked;
