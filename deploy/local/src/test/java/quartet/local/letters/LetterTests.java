package quartet.local.letters;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LetterTests {

    @Test
    void isMeantByTheIdOfItsEvent() {
        var letter = aLetter();
        letter.headers().add("id", "o_1:2".getBytes(UTF_8));
        assertThat(Letter.isMeant(letter, "o_1:2")).isTrue();
        assertThat(Letter.isMeant(letter, "o_1:3")).isFalse();
    }

    @Test
    void isMeantByWhereItLiesWhenItHasNoId() {
        assertThat(Letter.of("orders", aLetter()).place()).isEqualTo("3@17");
        assertThat(Letter.isMeant(aLetter(), "3@17")).isTrue();
        assertThat(Letter.isMeant(aLetter(), "3@18")).isFalse();
    }

    @Test
    void isNotMeantByNothing() {
        assertThat(Letter.isMeant(aLetter(), "")).isFalse();
    }

    private static ConsumerRecord<byte[], byte[]> aLetter() {
        return new ConsumerRecord<>("orders-dlt", 3, 17, new byte[0], new byte[0]);
    }
}
