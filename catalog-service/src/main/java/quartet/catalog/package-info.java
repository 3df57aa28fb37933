/** The catalog: what is sold, how much of it is there, and who has which units on hold. */
@NullMarked
package quartet.catalog;

import org.jspecify.annotations.NullMarked;
