package quartet.order.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.List;
import java.util.Objects;

/** What we read of {@code analytics.progress.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Progress(List<String> orderIds) {

    Progress {
        Objects.requireNonNull(orderIds, "orderIds");
    }
}
