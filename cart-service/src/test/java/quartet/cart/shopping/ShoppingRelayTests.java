package quartet.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import quartet.cart.TestRedis;
import quartet.cart.access.Visitor;
import quartet.cart.recent.RecentFixtures;
import quartet.stores.Stores;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The relay between real Redis and real Kafka: nothing lost, first occurrences in order. */
class ShoppingRelayTests {

    private static final KafkaTemplate<String, byte[]> KAFKA =
            new KafkaTemplate<>(
                    new DefaultKafkaProducerFactory<>(
                            Map.of(
                                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                    Stores.kafka().bootstrapServers()),
                            new StringSerializer(),
                            new ByteArraySerializer()));

    private final StringRedisTemplate redis = TestRedis.template();
    private final Shopping shopping =
            new Shopping(OutboxFixtures.anOutbox(redis), RecentFixtures.recentlyViewed(redis));
    private final Publisher kafka = new Publisher(KAFKA, JsonMapper.shared());
    private final Visitor ada = TestRedis.aVisitor();
    private final Visitor bob = TestRedis.aVisitor();

    @Test
    void sendsInOrderAndDeletesWhatWasAcknowledged() throws Exception {
        searches(ada, 20);
        searches(bob, 20);
        drain(relay(new WaitingEvents(redis)));

        assertThat(sentOf(ada)).isEqualTo(idsOf(ada, 20));
        assertThat(sentOf(bob)).isEqualTo(idsOf(bob, 20));
        assertThat(OutboxFixtures.waitingOf(redis, ada)).isEmpty();
    }

    @Test
    void sendsAgainInOrderAfterAnotherRelayDiedBeforeDeleting() throws Exception {
        searches(ada, 10);
        var dying =
                relay(
                        new WaitingEvents(redis) {
                            @Override
                            void delete(List<Waiting> sent) {
                                throw new IllegalStateException("killed");
                            }
                        });
        try {
            dying.round();
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        drain(relay(new WaitingEvents(redis)));

        var sent = sentOf(ada);
        assertThat(sent).hasSizeGreaterThan(10);
        assertThat(new LinkedHashSet<>(sent)).containsExactlyElementsOf(idsOf(ada, 10));
    }

    @Test
    void keepsTheOrderOfFirstOccurrencesWithThreeRelaysAtOnce() throws Exception {
        searches(ada, 100);
        searches(bob, 100);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var relays = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 3; i++) {
                relays.add(() -> drain(relay(new WaitingEvents(redis))));
            }
            for (var relay : threads.invokeAll(relays)) {
                relay.get();
            }
        }

        assertThat(new LinkedHashSet<>(sentOf(ada))).containsExactlyElementsOf(idsOf(ada, 100));
        assertThat(new LinkedHashSet<>(sentOf(bob))).containsExactlyElementsOf(idsOf(bob, 100));
    }

    private ShoppingRelay relay(WaitingEvents events) {
        return new ShoppingRelay(
                events, kafka, OutboxFixtures.properties(1000), OutboxFixtures.meters());
    }

    private static int drain(ShoppingRelay relay) throws InterruptedException {
        int sent = 0;
        for (int more = relay.round(); more > 0; more = relay.round()) {
            sent += more;
        }
        return sent;
    }

    private void searches(Visitor visitor, int count) {
        for (int i = 0; i < count; i++) {
            shopping.did(visitor, new ShoppingForm.Searched(i));
        }
    }

    private static List<String> idsOf(Visitor visitor, int count) {
        var ids = new ArrayList<String>();
        for (int seq = 1; seq <= count; seq++) {
            ids.add(visitor.id() + ":" + seq);
        }
        return ids;
    }

    /** Ids of a visitor's events in the topic, in order, duplicates too. */
    private static List<String> sentOf(Visitor visitor) {
        var ids = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", Stores.kafka().bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor("shopping").stream()
                            .map(p -> new TopicPartition("shopping", p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (event.key().equals(visitor.id())) {
                        ids.add(
                                new String(
                                        event.headers().lastHeader("id").value(),
                                        StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return ids;
    }
}
