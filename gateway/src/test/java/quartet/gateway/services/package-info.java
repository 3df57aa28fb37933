/** What is said when a service does not answer. */
@NullMarked
package quartet.gateway.services;

import org.jspecify.annotations.NullMarked;
