/** Has the services tell everything again, so that what was built from events can be built anew. */
@NullMarked
package quartet.local.republishing;

import org.jspecify.annotations.NullMarked;
