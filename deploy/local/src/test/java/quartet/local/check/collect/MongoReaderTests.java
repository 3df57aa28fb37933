package quartet.local.check.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoReaderTests {

    @Test
    void takesAMovementForTheOrderItHappenedFor() {
        var moved = MongoReader.movement(Document.parse(RETURN.formatted("\"o_1\"", "r_1")));
        assertThat(moved.order()).isEqualTo("o_1");
    }

    @Test
    void takesNoMovementForAnOrderThatAnOperatorOnlyNamed() {
        var moved = MongoReader.movement(Document.parse(RETURN.formatted("null", "o_1")));
        assertThat(moved.order()).isEmpty();
    }

    private static final String RETURN =
            """
            {"_id": "MUG:2", "type": "stock.moved.v1", "sku": "MUG", "seq": 2, "kind": "return",
             "orderId": %s, "reference": "%s", "reason": "came back", "who": "op",
             "units": {"W1": 1},
             "changes": {"W1": {"total": 1, "available": 1, "reserved": 0, "damaged": 0}},
             "after": {"W1": {"total": 3, "available": 3, "reserved": 0, "damaged": 0}}}
            """;
}
