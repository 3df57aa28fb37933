package quartet.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

class SupervisorTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Watcher watcher =
            new Watcher() {
                @Override
                public void changed(PartView part) {
                    events.add(part.name() + " " + part.state());
                }

                @Override
                public void died(PartView part, String how, Duration pause) {
                    events.add(part.name() + " " + how);
                }
            };

    @Test
    void startsAPartOnlyAfterWhatItNeeds() throws Exception {
        var store = new Part("store", Set.of(), SmallProcess.called("store").starter());
        var service =
                new Part("service", Set.of("store"), SmallProcess.called("service").starter());
        try (var supervisor = new Supervisor(List.of(service, store), watcher)) {
            supervisor.start(SOON);
            assertThat(events)
                    .containsExactly(
                            "store STARTING", "store READY", "service STARTING", "service READY");
        }
    }

    @Test
    void stopsWhatIsNeededLast() throws Exception {
        var stops = new CopyOnWriteArrayList<String>();
        var store = new Part("store", Set.of(), new SmallProcess("store", stops).starter());
        var service =
                new Part("service", Set.of("store"), new SmallProcess("service", stops).starter());
        try (var supervisor = new Supervisor(List.of(store, service), watcher)) {
            supervisor.start(SOON);
        }
        assertThat(stops).containsExactly("service", "store");
    }

    @Test
    void leavesNothingRunning() throws Exception {
        long pid;
        try (var supervisor = supervising(SmallProcess.called("part"))) {
            supervisor.start(SOON);
            pid = supervisor.live("part").orElseThrow().pid().orElseThrow();
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void failsAtTheFirstDeathBeforeTheSystemIsReady() {
        var broken = SmallProcess.called("part");
        broken.breaks();
        try (var supervisor = supervising(broken)) {
            assertThatExceptionOfType(PartDied.class)
                    .isThrownBy(() -> supervisor.start(SOON))
                    .withMessage("part ended with exit code 7");
        }
        assertThat(broken.starts()).isEqualTo(1);
    }

    @Test
    void failsWhenAPartDiesWhileTheSystemSeeds() throws Exception {
        try (var supervisor = supervising(SmallProcess.called("part"))) {
            supervisor.start(SOON);
            supervisor.live("part").orElseThrow().kill();
            assertThatExceptionOfType(PartDied.class)
                    .isThrownBy(() -> supervisor.await(new CompletableFuture<>(), SOON))
                    .withMessageContaining("137");
        }
    }

    @Test
    void startsAgainWhatDiesLater() throws Exception {
        var stops = new CopyOnWriteArrayList<String>();
        var part = new SmallProcess("part", stops);
        try (var supervisor = supervising(part)) {
            supervisor.start(SOON);
            supervisor.settle();
            supervisor.live("part").orElseThrow().kill();
            await().atMost(SOON).until(() -> part.starts() == 2);
            await().atMost(SOON).until(() -> supervisor.live("part").isPresent());
            assertThat(stops).as("the dead one is let go").containsExactly("part");
        }
        assertThat(events).contains("part RESTARTING", "part ended with exit code 137 (killed)");
    }

    @Test
    void keepsTryingAPartThatCannotStartAnyMore() throws Exception {
        var part = SmallProcess.called("part");
        try (var supervisor = supervising(part)) {
            supervisor.start(SOON);
            supervisor.settle();
            part.breaks();
            supervisor.live("part").orElseThrow().kill();
            await().atMost(SOON).until(() -> part.starts() >= 3);
            assertThat(supervisor.views().getFirst().starts()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void saysWhatItStillWaitsForWhenItIsTooSlow() {
        Part.Starter never =
                () -> {
                    new CompletableFuture<Live>().join();
                    throw new IllegalStateException();
                };
        var silent = new Part("silent", Set.of(), never);
        var service =
                new Part("service", Set.of("silent"), SmallProcess.called("service").starter());
        var supervisor = new Supervisor(List.of(silent, service), watcher);
        assertThatExceptionOfType(TooSlow.class)
                .isThrownBy(() -> supervisor.start(Duration.ofMillis(200)))
                .withMessageContaining("silent, service");
        assertThat(supervisor.views().getLast().waitingFor()).containsExactly("silent");
    }

    private Supervisor supervising(SmallProcess process) {
        return new Supervisor(List.of(new Part("part", Set.of(), process.starter())), watcher);
    }
}
