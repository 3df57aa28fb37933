/** Where sagas stand and how they came there, for operators and for catalog's reconciler. */
@NullMarked
package quartet.order.history;

import org.jspecify.annotations.NullMarked;
