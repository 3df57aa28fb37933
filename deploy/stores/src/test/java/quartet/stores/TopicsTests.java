package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTests {

    @Test
    void listsEveryTopicAndItsDeadLetters() {
        assertThat(Topics.read())
                .hasSize(14)
                .allMatch(topic -> topic.partitions() == 6)
                .extracting(Topic::name)
                .contains("orders", "products", "stock", "shopping", "customers", "analytics")
                .contains("requests", "requests-dlt");
    }

    @Test
    void keepsEveryEventOfACompactedTopicForThirtyDays() {
        assertThat(Topics.read())
                .filteredOn(topic -> "compact".equals(topic.config().get("cleanup.policy")))
                .extracting(Topic::name)
                .containsExactlyInAnyOrder("products", "stock", "customers");
        assertThat(Topics.read())
                .filteredOn(topic -> topic.name().equals("stock"))
                .singleElement()
                .extracting(topic -> topic.config().get("min.compaction.lag.ms"))
                .isEqualTo("2592000000");
    }
}
