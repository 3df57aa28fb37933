package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

class RestartsTests {

    private final Restarts restarts = new Restarts();

    @Test
    void givesSettingsToOneStartAlone() throws InterruptedException {
        restarts.once("order", Map.of("QUARTET_CRASH_AT", "PIN.before"));

        assertThat(restarts.of("order-2")).doesNotContainKey("QUARTET_CRASH_AT");
        assertThat(restarts.of("order")).containsEntry("QUARTET_CRASH_AT", "PIN.before");
        assertThat(restarts.of("order")).doesNotContainKey("QUARTET_CRASH_AT");
    }

    @Test
    void keepsAPartDownUntilItIsReleased() {
        restarts.hold("order");
        var start = new CompletableFuture<Map<String, String>>();
        Thread.startVirtualThread(
                () -> {
                    try {
                        start.complete(restarts.of("order"));
                    } catch (InterruptedException e) {
                        start.completeExceptionally(e);
                    }
                });
        assertThat(start).isNotDone();

        restarts.release("order");

        await().until(start::isDone);
        assertThat(start.join()).containsKey("QUARTET_ORCHESTRATION_PLACEWITHIN");
    }
}
