package quartet.order.outbox;

import org.springframework.stereotype.Component;

import quartet.order.background.Rounds;

/** Wakes the relay after a write that put something into an outbox. */
@Component
public class OutboxSignal {

    private final OutboxRelay relay;
    private final Rounds relayRounds;

    OutboxSignal(OutboxRelay relay, Rounds relayRounds) {
        this.relay = relay;
        this.relayRounds = relayRounds;
    }

    public void written(String orderId) {
        relay.signal(orderId);
        relayRounds.wake();
    }
}
