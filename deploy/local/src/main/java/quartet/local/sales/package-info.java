/** Imports a file of real sales: goods become products, invoices become past orders. */
@NullMarked
package quartet.local.sales;

import org.jspecify.annotations.NullMarked;
