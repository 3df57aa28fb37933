package quartet.e2e;

import org.jspecify.annotations.Nullable;

/**
 * At most one shop of the tests runs at a time, for two are too much for two cores: starting one
 * ends the one before. The last ends with the tests.
 */
public final class OneShop {

    private static @Nullable AutoCloseable running;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OneShop::end));
    }

    private OneShop() {}

    /** To be called before another is started. */
    public static synchronized void end() {
        var last = running;
        running = null;
        if (last != null) {
            close(last);
        }
    }

    /** To be called with the one that has started. */
    public static synchronized void runs(AutoCloseable shop) {
        running = shop;
    }

    private static void close(AutoCloseable shop) {
        try {
            shop.close();
        } catch (Exception e) {
            throw new IllegalStateException("The shop did not end", e);
        }
    }
}
