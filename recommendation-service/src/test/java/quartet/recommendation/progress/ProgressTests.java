package quartet.recommendation.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;

import quartet.recommendation.graph.ShopFixture;
import quartet.stores.Stores;

import java.time.Clock;
import java.util.Map;

class ProgressTests {

    private final ShopFixture shop = new ShopFixture();
    private final Progress progress =
            new Progress(shop.neo4j(), lag(Stores.kafka().bootstrapServers()), Clock.systemUTC());

    @Test
    void countsTheOrdersInTheGraph() {
        long before = progress.now().orders();

        shop.sold(3, "MUG", "SPOON");

        assertThat(progress.now().orders()).isGreaterThanOrEqualTo(before + 3);
        assertThat(progress.now().pairs()).isPositive();
        assertThat(progress.now().lag()).isNotNull();
    }

    @Test
    void countsUnitsOfAProduct() {
        shop.sold(3, "MUG", "SPOON");

        assertThat(progress.units(shop.sku("MUG")))
                .contains(new ProductUnits(shop.sku("MUG"), 3, 3));
        assertThat(progress.units(shop.sku("UNKNOWN"))).isEmpty();
    }

    @Test
    void doesNotKnowTheLagWhileKafkaIsSilent() {
        assertThat(lag("127.0.0.1:1").of("orders")).isNull();
    }

    private static Lag lag(String bootstrapServers) {
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", bootstrapServers));
        var properties = new KafkaProperties();
        properties.getConsumer().setGroupId("recommendation");
        return new Lag(admin, properties);
    }
}
