package quartet.cart.store;

import io.lettuce.core.RedisCommandExecutionException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.redis.RedisSystemException;

import java.util.regex.Pattern;

/** Tells a Redis that cannot answer now, which is waited for, from a command that is wrong. */
public final class StoreDown {

    private static final Pattern NOT_NOW =
            Pattern.compile(
                    "\\b(LOADING|READONLY|BUSY|OOM|MISCONF|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|TRYAGAIN)\\b");

    private StoreDown() {}

    /** Whether this, or what caused it, will pass by itself. */
    public static boolean is(Throwable problem) {
        for (Throwable e = problem; e != null; e = e.getCause()) {
            switch (e) {
                case DataAccessResourceFailureException _, TransientDataAccessException _ -> {
                    return true;
                }
                case RedisSystemException system -> {
                    return willPass(system);
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean willPass(RedisSystemException e) {
        return !(e.getCause() instanceof RedisCommandExecutionException answer)
                || NOT_NOW.matcher(String.valueOf(answer.getMessage())).find();
    }
}
