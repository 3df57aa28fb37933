/**
 * The only door: it knows where a request goes and who sends it, and says so honestly when nobody
 * answers. It owns no data and decides nothing about the shop.
 */
@NullMarked
package quartet.gateway;

import org.jspecify.annotations.NullMarked;
