package quartet.order.history;

import quartet.order.ordering.SagaState;

import java.util.List;
import java.util.Map;

/** How far the sagas of some orders are; orders nobody knows are absent. */
record SagaStates(List<Item> items) {

    /** One order. */
    record Item(String id, SagaState state) {}

    static SagaStates of(Map<String, SagaState> states) {
        return new SagaStates(
                states.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList());
    }
}
