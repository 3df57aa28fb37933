package quartet.analytics.rollups;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import quartet.analytics.store.StoreState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps roll-ups fresh. Skipping it costs time at the next question, never truth.
 *
 * <p>A bucket is summed up as a whole: while a day's sales come in, each run reads that day again,
 * and the month. So a run is followed by a pause many times as long as it took.
 */
@Component
class RefreshJob {

    private static final Logger log = LoggerFactory.getLogger(RefreshJob.class);
    private static final int MOST_ROUNDS = 20;
    private static final int COST_FACTOR = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Refresh refresh;
    private final ContinuousRefresh continuous;
    private final StoreState store;
    private final Clock clock;
    private volatile Instant restingUntil = Instant.MIN;

    RefreshJob(Refresh refresh, ContinuousRefresh continuous, StoreState store, Clock clock) {
        this.refresh = refresh;
        this.continuous = continuous;
        this.store = store;
        this.clock = clock;
    }

    /** Does nothing while the store is not ready, or it is too early for another run. */
    @Scheduled(fixedDelayString = "${quartet.rollups.refresh-every}")
    void run() {
        var begun = clock.instant();
        if (!store.isReady() || begun.isBefore(restingUntil)) {
            return;
        }
        for (var rollup : Rollup.values()) {
            try {
                refresh(rollup);
            } catch (RuntimeException e) {
                log.info("{} will be refreshed next time: {}", rollup, e.toString());
            }
        }
        var ended = clock.instant();
        restingUntil = ended.plus(pauseAfter(Duration.between(begun, ended)));
    }

    private static Duration pauseAfter(Duration run) {
        var wanted = run.multipliedBy(COST_FACTOR);
        return wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
    }

    private void refresh(Rollup rollup) {
        if (store.edition().aggregatesContinuously()) {
            continuous.run(rollup);
            return;
        }
        int round = 0;
        // What became dirty meanwhile is for the next run, else a run would not end under load.
        while (refresh.run(rollup) == rollup.bucketsAtOnce() && round < MOST_ROUNDS) {
            round++;
        }
    }
}
