package quartet.catalog.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** A crash point kills at the place it was told, and nowhere else. */
class CrashPointTests {

    private final AtomicInteger deaths = new AtomicInteger();

    @Test
    void killsAtItsPlaceOnly() {
        var point = new CrashPoint("pin.written", deaths::incrementAndGet);

        point.hit("pin", "before");
        point.hit("settle", "written");
        assertThat(deaths).hasValue(0);
        point.hit("pin", "written");
        assertThat(deaths).hasValue(1);
    }

    @Test
    void killsNowhereUnlessArmed() {
        new CrashPoint(null, deaths::incrementAndGet).hit("pin", "written");

        assertThat(deaths).hasValue(0);
    }
}
