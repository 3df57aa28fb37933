/** What stands in every store and topic at one moment at rest, in plain records. */
@NullMarked
package quartet.local.check.dump;

import org.jspecify.annotations.NullMarked;
