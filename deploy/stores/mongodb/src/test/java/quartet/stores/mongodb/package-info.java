/** The stand-in answers as MongoDB would, quickly enough, and forgets nothing it acknowledged. */
@NullMarked
package quartet.stores.mongodb;

import org.jspecify.annotations.NullMarked;
