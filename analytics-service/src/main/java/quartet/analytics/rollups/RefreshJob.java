package quartet.analytics.rollups;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import quartet.analytics.store.StoreState;

/** Keeps roll-ups fresh. Skipping it costs time at the next question, never truth. */
@Component
class RefreshJob {

    private static final Logger log = LoggerFactory.getLogger(RefreshJob.class);
    private static final int MOST_ROUNDS = 20;

    private final Refresh refresh;
    private final ContinuousRefresh continuous;
    private final StoreState store;

    RefreshJob(Refresh refresh, ContinuousRefresh continuous, StoreState store) {
        this.refresh = refresh;
        this.continuous = continuous;
        this.store = store;
    }

    @Scheduled(fixedDelayString = "${quartet.rollups.refresh-every}")
    void run() {
        if (!store.isReady()) {
            return;
        }
        for (var rollup : Rollup.values()) {
            try {
                refresh(rollup);
            } catch (RuntimeException e) {
                log.info("{} will be refreshed next time: {}", rollup, e.toString());
            }
        }
    }

    private void refresh(Rollup rollup) {
        if (store.edition().aggregatesContinuously()) {
            continuous.run(rollup);
            return;
        }
        int round = 0;
        while (refresh.run(rollup) > 0 && round < MOST_ROUNDS) {
            round++;
        }
    }
}
