package quartet.local.check.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;

class NotReadableTests {

    @Test
    void saysInOneLineWhatAndWhy() {
        assertThat(new NotReadable("redis", new IOException("gone\nand more")))
                .hasMessage("cannot read redis: gone");
        assertThat(new NotReadable("redis", new IOException("gone", new IOException("refused"))))
                .hasMessage("cannot read redis: gone: refused");
    }

    @Test
    void saysNothingTwice() {
        assertThat(new NotReadable("kafka", new ExecutionException(new IOException("gone"))))
                .hasMessage("cannot read kafka: java.io.IOException: gone");
    }

    @Test
    void namesAProblemThatHasNoWords() {
        assertThat(new NotReadable("payments", new ConnectException()))
                .hasMessage("cannot read payments: ConnectException");
    }
}
