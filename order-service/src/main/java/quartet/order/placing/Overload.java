package quartet.order.placing;

import org.springframework.stereotype.Component;

import quartet.order.orchestration.OpenSagaCount;
import quartet.order.orchestration.Sagas;
import quartet.order.outbox.Backlog;

/**
 * When no more orders are taken: what is under way comes first. Each bound is far above a busy day;
 * one is reached only where somebody we depend on has been away for long.
 */
@Component
class Overload {

    private final Sagas running;
    private final OpenSagaCount open;
    private final Backlog backlog;
    private final PlacingProperties properties;

    Overload(Sagas running, OpenSagaCount open, Backlog backlog, PlacingProperties properties) {
        this.running = running;
        this.open = open;
        this.backlog = backlog;
        this.properties = properties;
    }

    /**
     * @throws OrderRefused.Overloaded and nothing was stored
     */
    void refuse() {
        if (running.full()
                || open.last() >= properties.openSagas()
                || backlog.unsent() >= properties.unsent()
                || backlog.age().compareTo(properties.untoldFor()) > 0) {
            throw new OrderRefused.Overloaded();
        }
    }
}
