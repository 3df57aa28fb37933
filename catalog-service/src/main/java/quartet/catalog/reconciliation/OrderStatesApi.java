package quartet.catalog.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import java.util.List;
import java.util.Objects;

/** Order-service on the wire. */
@HttpExchange("/api/orders/sagas/states")
interface OrderStatesApi {

    /** Orders it does not know are missing from the answer. */
    @GetExchange
    States states(@RequestParam List<String> id);

    /** The answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record States(List<One> items) {

        public States {
            items = List.copyOf(items);
        }
    }

    /** What became of one order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record One(String id, OrderState state) {

        public One {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(state, "state");
        }
    }
}
