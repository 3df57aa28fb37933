package quartet.local.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class DoneTests {

    @Test
    void closesUpWhenWhatWasBeforeIsDoneToo() {
        var done = Done.of(null, 5);
        done.add(7);
        done.add(6);
        assertThat(done.toCommit()).isEqualTo(new OffsetAndMetadata(5, "6,7"));
        assertThat(done.waiting(10)).isEqualTo(3);
        done.add(5);
        assertThat(done.toCommit()).isEqualTo(new OffsetAndMetadata(8, ""));
    }

    @Test
    void remembersSingleOnes() {
        var done = Done.of(new OffsetAndMetadata(5, "6,9"), 0);
        assertThat(done.has(4)).isTrue();
        assertThat(done.has(5)).isFalse();
        assertThat(done.has(6)).isTrue();
        assertThat(done.has(9)).isTrue();
    }

    @Test
    void forgetsWhatTheTopicForgot() {
        var done = Done.of(new OffsetAndMetadata(5, "6,9"), 8);
        assertThat(done.from()).isEqualTo(8);
        assertThat(done.waiting(10)).isEqualTo(1);
    }

    @Test
    void saysWhenThereAreTooManySingleOnes() {
        var done = Done.of(null, 0);
        for (int offset = 1; offset < 2_000; offset++) {
            done.add(offset);
        }
        assertThatIllegalStateException()
                .isThrownBy(done::toCommit)
                .withMessageContaining("Too many single letters");
    }
}
