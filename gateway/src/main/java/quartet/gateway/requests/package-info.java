/**
 * Makes a request findable: its id goes to the service and back to the caller, and the access log
 * has it beside the trace id.
 */
@NullMarked
package quartet.gateway.requests;

import org.jspecify.annotations.NullMarked;
