/** The links against a server that echoes, one fault at a time. */
@NullMarked
package quartet.e2e.proxy;

import org.jspecify.annotations.NullMarked;
