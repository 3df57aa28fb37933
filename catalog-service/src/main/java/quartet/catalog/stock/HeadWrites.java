package quartet.catalog.stock;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.outbox.Signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes heads, and remembers how it left them. */
class HeadWrites {

    private final Heads heads;
    private final Signals signals;
    private final CrashPoint crash;
    private final Counter lost;
    private final LastHeads lastHeads = new LastHeads();

    HeadWrites(Heads heads, Signals signals, CrashPoint crash, MeterRegistry metrics) {
        this.heads = heads;
        this.signals = signals;
        this.crash = crash;
        this.lost = metrics.counter("quartet.stock.writes.lost");
    }

    /** The head as it was left here; somebody else may have changed it since. */
    @Nullable Head last(Sku sku) {
        return lastHeads.of(sku);
    }

    /** The same for several; where nothing is remembered, as they stand, if they do. */
    List<Head> lastOrFound(Set<Sku> skus) {
        var known = new ArrayList<Head>();
        var unknown = new ArrayList<Sku>();
        for (var sku : skus) {
            var last = last(sku);
            if (last == null) {
                unknown.add(sku);
            } else {
                known.add(last);
            }
        }
        if (!unknown.isEmpty()) {
            known.addAll(heads.findAll(unknown));
        }
        return known;
    }

    /**
     * Each is a conditional write of its own, all go in one round trip.
     *
     * @param what is done, as the crash points around the writes call it
     * @return whether all were written; if not, any of them may have been
     */
    boolean write(String what, List<HeadChange> changes) {
        changes.forEach(change -> lastHeads.forget(change.sku()));
        crash.hit(what, "before");
        int written = heads.write(changes);
        if (written > 0) {
            crash.hit(what, "written");
            changes.forEach(change -> signals.changed(change.sku().value()));
        }
        if (written < changes.size()) {
            lost.increment(changes.size() - (double) written);
            return false;
        }
        changes.forEach(change -> lastHeads.remember(change.from().after(change)));
        return true;
    }
}
