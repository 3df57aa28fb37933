package quartet.analytics.rollups;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import quartet.analytics.store.Edition;
import quartet.analytics.store.StoreState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

class RefreshJobTests {

    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    private final Refresh refresh = mock();
    private final StoreState store = mock();
    private final Clock clock = mock();
    private final RefreshJob job = new RefreshJob(refresh, mock(), store, clock);

    @BeforeEach
    void plainStore() {
        given(store.isReady()).willReturn(true);
        given(store.edition()).willReturn(Edition.PLAIN);
        given(clock.instant()).willReturn(NOON);
    }

    @ParameterizedTest
    @CsvSource({"PT0.5S, PT10S", "PT2S, PT40S", "PT10M, PT1M"})
    void restsTwentyTimesAsLongAsItTookButAMinuteAtMost(Duration took, Duration rest) {
        var ended = NOON.plus(took);
        given(clock.instant()).willReturn(NOON, ended);
        job.run();

        given(clock.instant()).willReturn(ended.plus(rest).minusNanos(1));
        job.run();
        verify(refresh, times(1)).run(Rollup.SALES_HOURLY);

        given(clock.instant()).willReturn(ended.plus(rest));
        job.run();
        verify(refresh, times(2)).run(Rollup.SALES_HOURLY);
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
