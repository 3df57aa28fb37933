package quartet.catalog.reconciliation;

import org.springframework.stereotype.Component;

import quartet.catalog.stock.Replay;
import quartet.catalog.stock.Sku;

import java.time.Clock;
import java.util.List;

/** Compares the levels of SKUs with the movements that led to them. */
@Component
class LevelReview {

    private final Replay replay;
    private final Findings findings;
    private final Clock clock;

    LevelReview(Replay replay, Findings findings, Clock clock) {
        this.replay = replay;
        this.findings = findings;
        this.clock = clock;
    }

    /** Reads at most so many movements of each; the rest next time. */
    Tally review(List<Sku> skus, int movements) {
        long read = 0;
        for (var sku : skus) {
            var result = replay.check(sku, movements);
            read += result.movements();
            var difference = result.difference();
            if (difference != null) {
                findings.seen(Finding.ofLevels(sku, difference, clock.instant()));
            }
        }
        return Tally.ofSkus(skus.size(), read);
    }
}
