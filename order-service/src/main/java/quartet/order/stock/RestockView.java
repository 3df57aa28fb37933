package quartet.order.stock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.Objects;

/** What catalog-service says about a return: that it has it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RestockView(String returnId) {

    RestockView {
        Objects.requireNonNull(returnId, "returnId");
    }
}
