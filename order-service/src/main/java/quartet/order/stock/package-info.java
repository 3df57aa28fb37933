/** Our side of catalog-service's holds. */
@NullMarked
package quartet.order.stock;

import org.jspecify.annotations.NullMarked;
