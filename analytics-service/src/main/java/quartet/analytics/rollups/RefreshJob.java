package quartet.analytics.rollups;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

import quartet.analytics.store.StoreState;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps roll-ups fresh. Skipping it costs time at the next question, never truth.
 *
 * <p>A bucket is summed up as a whole: while a day's sales come in, each run reads that day again,
 * and the month. So a run is followed by a pause many times as long as it took.
 */
@Component
class RefreshJob implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(RefreshJob.class);
    private static final int MOST_ROUNDS = 20;
    private static final int COST_FACTOR = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Refresh refresh;
    private final ContinuousRefresh continuous;
    private final StoreState store;
    private final Duration every;

    /**
     * @param every the least pause between two runs
     */
    RefreshJob(
            Refresh refresh,
            ContinuousRefresh continuous,
            StoreState store,
            @Value("${quartet.rollups.refresh-every}") Duration every) {
        this.refresh = refresh;
        this.continuous = continuous;
        this.store = store;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(this::run, this::next);
    }

    Instant next(TriggerContext runs) {
        var begun = runs.lastActualExecution();
        var ended = runs.lastCompletion();
        if (begun == null || ended == null) {
            return runs.getClock().instant().plus(every);
        }
        return ended.plus(pauseAfter(Duration.between(begun, ended)));
    }

    private Duration pauseAfter(Duration run) {
        var wanted = run.multipliedBy(COST_FACTOR);
        var bounded = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
        return bounded.compareTo(every) > 0 ? bounded : every;
    }

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
        // What became dirty meanwhile is for the next run, else a run would not end under load.
        while (refresh.run(rollup) == rollup.bucketsAtOnce() && round < MOST_ROUNDS) {
            round++;
        }
    }
}
