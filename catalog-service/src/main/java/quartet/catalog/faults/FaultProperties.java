package quartet.catalog.faults;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where to die.
 *
 * @param crashAt the name of a crash point, for example {@code pin.written}; normally none
 */
@ConfigurationProperties("quartet")
record FaultProperties(@Nullable String crashAt) {}
