package quartet.catalog.holds;

import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** An order as its saga sees it: what it has decided, and what it may therefore have asked for. */
final class SimulatedOrder {

    /** Its steps; a request bears the name of the step that announces it. */
    enum Step {
        RESERVE,
        PIN,
        CONFIRMED,
        SETTLE,
        SHIPPED,
        RETURN,
        UNDO,
        OVER;

        boolean isRequest() {
            return this != CONFIRMED && this != SHIPPED && this != OVER;
        }
    }

    final OrderId id;
    final SortedMap<Sku, Integer> lines;
    private final Set<Step> announced = EnumSet.of(Step.RESERVE);
    private Step step = Step.RESERVE;

    SimulatedOrder(OrderId id, SortedMap<Sku, Integer> lines) {
        this.id = id;
        this.lines = lines;
    }

    Step step() {
        return step;
    }

    /** Requests that may arrive at any time, also long after they were answered. */
    Set<Step> announced() {
        return announced;
    }

    TreeSet<Sku> skus() {
        return new TreeSet<>(lines.keySet());
    }

    String returnId() {
        return "r_" + id;
    }

    /** The customer changes their mind, or patience ends. */
    void cancel() {
        if (step == Step.RESERVE || step == Step.PIN || step == Step.CONFIRMED) {
            to(Step.UNDO);
        }
    }

    /** The warehouse goes on with it. */
    void proceed() {
        if (step == Step.CONFIRMED) {
            to(Step.SETTLE);
        } else if (step == Step.SHIPPED) {
            to(Step.RETURN);
        }
    }

    /** An answer to a request; one that belongs to an earlier step is dropped. */
    void answered(Step asked, String answer) {
        if (asked != step || answer.equals("unknown")) {
            return;
        }
        boolean done = answer.equals("done");
        switch (step) {
            case RESERVE -> to(done ? Step.PIN : Step.UNDO);
            case PIN -> to(done ? Step.CONFIRMED : Step.UNDO);
            case SETTLE, RETURN -> to(mustBeDone(answer) ? Step.SHIPPED : step);
            case UNDO -> to(mustBeDone(answer) ? Step.OVER : step);
            case CONFIRMED, SHIPPED, OVER -> throw new IllegalStateException("" + step);
        }
    }

    private boolean mustBeDone(String answer) {
        if (!answer.equals("done")) {
            throw new Violation("B4", "%s of %s was refused: %s", step, id, answer);
        }
        return true;
    }

    private void to(Step next) {
        step = next;
        if (next.isRequest()) {
            announced.add(next);
        }
    }

    @Override
    public String toString() {
        return id.value().substring(2, 4) + lines;
    }
}
