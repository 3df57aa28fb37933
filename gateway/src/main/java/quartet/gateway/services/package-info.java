/**
 * Calls to the services, and what is said when one of them does not answer. Nothing is sent twice
 * and nothing is made up: whether a silent service did what it was asked is unknown, and the answer
 * says so.
 */
@NullMarked
package quartet.gateway.services;

import org.jspecify.annotations.NullMarked;
