/** The OpenAPI document: what the code alone does not say about the API. */
@NullMarked
package quartet.order.description;

import org.jspecify.annotations.NullMarked;
