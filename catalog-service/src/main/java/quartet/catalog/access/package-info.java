/** Who may do what: nothing but a short-lived token made for this service opens a door here. */
@NullMarked
package quartet.catalog.access;

import org.jspecify.annotations.NullMarked;
