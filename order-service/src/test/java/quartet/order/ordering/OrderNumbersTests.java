package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import quartet.stores.Stores;

import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class OrderNumbersTests {

    private static final MongoClient CLIENT = MongoClients.create(Stores.mongo().uri("orders"));
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("order-numbers");
    private static final Instant LAST_OF_2026 = Instant.parse("2026-12-31T23:59:59.999Z");

    @BeforeEach
    void empty() {
        DATABASE.getCollection("counters").deleteMany(new Document());
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void countsEachYearFromOneByTheOrdersOwnClock() {
        var numbers = new OrderNumbers(DATABASE);
        assertThat(numbers.next(LAST_OF_2026)).isEqualTo("ORD-2026-000001");
        assertThat(numbers.next(LAST_OF_2026.plusMillis(1))).isEqualTo("ORD-2027-000001");
        assertThat(numbers.next(LAST_OF_2026)).isEqualTo("ORD-2026-000002");
    }

    @Test
    void writesTheCounterOncePerBlock() {
        var numbers = new OrderNumbers(DATABASE);
        IntStream.range(0, OrderNumbers.BLOCK).forEach(_ -> numbers.next(LAST_OF_2026));
        var counter = DATABASE.getCollection("counters").find().first();
        assertThat(counter).isNotNull().containsEntry("next", OrderNumbers.BLOCK + 1L);
    }

    @Test
    void dealsNoNumberTwiceToFourInstances() throws Exception {
        var dealt = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HashSet<String>> instance =
                    () -> {
                        var numbers = new OrderNumbers(DATABASE);
                        var mine = new HashSet<String>();
                        IntStream.range(0, 250).forEach(_ -> mine.add(numbers.next(LAST_OF_2026)));
                        return mine;
                    };
            var all = Stream.generate(() -> threads.submit(instance)).limit(4).toList();
            for (var one : all) {
                dealt.addAll(one.get());
            }
        }
        assertThat(dealt).hasSize(1000);
    }
}
