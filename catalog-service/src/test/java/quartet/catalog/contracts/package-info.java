/** The promises in {@code src/main/resources/contracts}, as tests hold the code to them. */
@NullMarked
package quartet.catalog.contracts;

import org.jspecify.annotations.NullMarked;
