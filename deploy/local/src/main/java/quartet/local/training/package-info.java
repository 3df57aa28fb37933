/** Makes the JDK's AOT caches: one run of the whole system under real load, before the first. */
@NullMarked
package quartet.local.training;

import org.jspecify.annotations.NullMarked;
