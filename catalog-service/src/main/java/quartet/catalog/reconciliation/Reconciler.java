package quartet.catalog.reconciliation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.background.Repeating;
import quartet.catalog.holds.LiveHolds;
import quartet.catalog.stock.Replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks at a page of holds and a page of SKUs every minute and goes on with the next ones a minute
 * later. Any number of instances may do so: whatever they change goes through the head.
 */
@Component
class Reconciler extends Repeating {

    private static final List<Finding.Kind> ABOUT_HOLDS =
            List.of(Finding.Kind.HELD_AFTER_SHIPPING, Finding.Kind.HELD_FOR_UNKNOWN_ORDER);
    private static final List<Finding.Kind> ABOUT_LEVELS = List.of(Finding.Kind.LEVELS);

    private final LiveHolds holds;
    private final HoldReview holdReview;
    private final Replay replay;
    private final LevelReview levelReview;
    private final Findings findings;
    private final Reports reports;
    private final ReconciliationProperties properties;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Pass holdPass;
    private @Nullable Pass skuPass;

    Reconciler(
            LiveHolds holds,
            HoldReview holdReview,
            Replay replay,
            LevelReview levelReview,
            Findings findings,
            Reports reports,
            ReconciliationProperties properties,
            Clock clock) {
        super("reconciler");
        this.holds = holds;
        this.holdReview = holdReview;
        this.replay = replay;
        this.levelReview = levelReview;
        this.findings = findings;
        this.reports = reports;
        this.properties = properties;
        this.clock = clock;
    }

    /** When a pass over everything began, and after which id it goes on; null when it is over. */
    private record Pass(Instant began, String after) {}

    @Override
    protected Duration work() {
        oneAtATime.lock();
        try {
            boolean whole = holdPass == null && skuPass == null;
            var tally = holds().plus(skus());
            reports.write(clock.instant(), whole && isOver(), tally);
        } finally {
            oneAtATime.unlock();
        }
        return properties.every();
    }

    /** Looks at everything now, as far as time and order-service allow. */
    void whole() {
        oneAtATime.lock();
        try {
            holdPass = null;
            skuPass = null;
            long end = System.nanoTime() + properties.wholeWithin().toNanos();
            var tally = holds();
            while (holdPass != null && tally.asked() != Tally.Asked.SILENCE && isBefore(end)) {
                tally = tally.plus(holds());
            }
            tally = tally.plus(skus());
            while (skuPass != null && isBefore(end)) {
                tally = tally.plus(skus());
            }
            reports.write(clock.instant(), isOver(), tally);
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isOver() {
        return holdPass == null && skuPass == null;
    }

    private static boolean isBefore(long end) {
        return System.nanoTime() - end < 0;
    }

    private Tally holds() {
        var pass = holdPass == null ? new Pass(clock.instant(), "") : holdPass;
        var since = clock.instant().minus(properties.olderThan());
        var page = holds.page(pass.after(), since, properties.holds());
        var tally = holdReview.review(page);
        if (tally.asked() == Tally.Asked.SILENCE) {
            holdPass = pass;
        } else if (page.size() < properties.holds()) {
            findings.close(ABOUT_HOLDS, pass.began());
            holdPass = null;
        } else {
            holdPass = new Pass(pass.began(), page.getLast().id());
        }
        return tally;
    }

    private Tally skus() {
        var pass = skuPass == null ? new Pass(clock.instant(), "") : skuPass;
        var page = replay.skus(pass.after(), properties.skus());
        var tally = levelReview.review(page, properties.movements());
        if (page.size() < properties.skus()) {
            findings.close(ABOUT_LEVELS, pass.began());
            skuPass = null;
        } else {
            skuPass = new Pass(pass.began(), page.getLast().value());
        }
        return tally;
    }
}
