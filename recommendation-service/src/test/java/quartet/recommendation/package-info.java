/** Tests of the service as a whole: its layout, and one order going through. */
@NullMarked
package quartet.recommendation;

import org.jspecify.annotations.NullMarked;
