package quartet.local.check.collect;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a driver throws, it says in one line what cannot be read. */
class ReadersTests {

    private static final String NOBODY = "127.0.0.1:1";

    private interface Read {
        void now() throws Exception;
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://" + NOBODY, NOBODY, "no address"})
    void sayThatRedisCannotBeRead(String address) {
        saysSo("redis", new RedisReader(address)::read);
        saysSo("redis", new RedisReader(address)::unsent);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "no address"})
    void sayThatNeo4jCannotBeRead(String address) {
        saysSo("neo4j", new GraphReader(address)::read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://" + NOBODY + "/", NOBODY, "no address"})
    void sayThatTimescaleCannotBeRead(String address) {
        saysSo("timescale", new SeriesReader(address)::read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://" + NOBODY, NOBODY, "no address"})
    void sayThatPaymentsCannotBeRead(String address) {
        saysSo("payments", new PaymentReader(address)::read);
    }

    @Test
    void sayThatKafkaCannotBeRead() {
        var kafka = new MockConsumer<byte[], byte[]>("none");
        kafka.setOffsetsException(new KafkaException("no\nbroker"));
        saysSo("kafka", new TopicReader(() -> kafka)::read);
        saysSo("kafka", new TopicReader("no address")::read);
    }

    private static void saysSo(String store, Read read) {
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(read::now)
                .withMessageMatching("cannot read " + store + ": \\S.+");
    }
}
