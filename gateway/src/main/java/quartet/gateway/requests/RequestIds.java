package quartet.gateway.requests;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Takes a caller's own request id if it is sane, so that both sides find the same lines. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    static String choose(@Nullable String offered) {
        return choose(offered, ThreadLocalRandom.current());
    }

    static String choose(@Nullable String offered, RandomGenerator random) {
        if (offered != null && SANE.matcher(offered).matches()) {
            return offered;
        }
        return HexFormat.of().toHexDigits(random.nextLong());
    }
}
