/** Operating system processes: starting one, recognising it later, what it costs, ending it. */
@NullMarked
package quartet.local.process;

import org.jspecify.annotations.NullMarked;
