package quartet.analytics.rollups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.support.SimpleTriggerContext;

import quartet.analytics.store.Edition;
import quartet.analytics.store.StoreState;

import java.time.Duration;
import java.time.Instant;

class RefreshJobTests {

    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    private final Refresh refresh = mock();
    private final StoreState store = mock();
    private final RefreshJob job = new RefreshJob(refresh, mock(), store, Duration.ofSeconds(2));

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT0.1S, PT2S", "PT0.5S, PT10S", "PT2S, PT40S", "PT10M, PT1M"})
    void pausesTwentyTimesAsLongAsItTookWithinBounds(Duration took, Duration pause) {
        var ended = NOON.plus(took);
        assertThat(job.next(new SimpleTriggerContext(NOON, NOON, ended)))
                .isEqualTo(ended.plus(pause));
    }

    @BeforeEach
    void plainStore() {
        given(store.isReady()).willReturn(true);
        given(store.edition()).willReturn(Edition.PLAIN);
    }

    @Test
    void leavesWhatBecomesDirtyMeanwhileForTheNextRun() {
        given(refresh.run(any())).willReturn(1);
        given(refresh.run(Rollup.PRODUCT_MONTHLY))
                .willReturn(Rollup.PRODUCT_MONTHLY.bucketsAtOnce(), 1);

        job.run();

        verify(refresh).run(Rollup.SALES_HOURLY);
        verify(refresh).run(Rollup.SALES_DAILY_CATEGORY);
        verify(refresh, times(2)).run(Rollup.PRODUCT_MONTHLY);
    }

    @Test
    void goesOnWithTheOthersWhenOneFails() {
        given(refresh.run(any())).willReturn(0);
        given(refresh.run(Rollup.SALES_HOURLY))
                .willThrow(new IllegalStateException("came between"));

        job.run();

        for (var rollup : Rollup.values()) {
            verify(refresh).run(rollup);
        }
    }
}
