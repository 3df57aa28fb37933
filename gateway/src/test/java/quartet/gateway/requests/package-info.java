/** How a request is found again. */
@NullMarked
package quartet.gateway.requests;

import org.jspecify.annotations.NullMarked;
