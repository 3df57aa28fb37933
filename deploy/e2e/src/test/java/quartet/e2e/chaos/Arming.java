package quartet.e2e.chaos;

import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Lets a process start with the point at which it is to die. The start that follows a crash serves
 * the next case as well, unless somebody comes to that point before its turn.
 */
final class Arming {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ShakyShop shop;
    private final List<CrashCase> all;
    private @Nullable CrashCase armed;
    private int armedStarts;

    Arming(ShakyShop shop, List<CrashCase> all) {
        this.shop = shop;
        this.all = all;
    }

    /** Returns when the process is ready and dies at that point; what follows is prepared. */
    void arm(CrashCase crash) {
        var part = crash.part();
        awaitReady(part);
        var starts = shop.system().starts(part);
        if (!crash.equals(armed) || starts != armedStarts) {
            shop.restarts().once(part, crash.environment());
            shop.system().kill(part);
            await().atMost(PATIENCE).until(() -> shop.system().starts(part) > starts);
            awaitReady(part);
        }
        var next = after(crash);
        armed = next;
        armedStarts = shop.system().starts(part) + 1;
        shop.restarts().once(part, next == null ? Map.of() : next.environment());
    }

    void awaitReady(String part) {
        await().atMost(PATIENCE).until(() -> shop.isReady(part));
    }

    private @Nullable CrashCase after(CrashCase crash) {
        var at = all.indexOf(crash) + 1;
        if (at == all.size()) {
            return null;
        }
        var next = all.get(at);
        return next.part().equals(crash.part()) && !next.metByAnybody() ? next : null;
    }
}
