package quartet.gateway.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

class TroublesTests {

    @Test
    void tellsWhatWasCertainlyNotSentFromWhatMayHaveHappened() {
        assertThat(Troubles.of(new ConnectException())).isEqualTo(Trouble.REFUSED);
        assertThat(Troubles.of(new ConnectTimeoutException())).isEqualTo(Trouble.UNREACHABLE);
        assertThat(Troubles.of(new UnknownHostException())).isEqualTo(Trouble.UNREACHABLE);
        assertThat(Troubles.of(new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT)))
                .isEqualTo(Trouble.SILENT);
        assertThat(Troubles.of(new IOException("Connection reset by peer")))
                .isEqualTo(Trouble.HUNG_UP);
    }

    @Test
    void looksBehindWhatWrapsAFailure() {
        assertThat(Troubles.of(new IllegalStateException(new TimeoutException())))
                .isEqualTo(Trouble.SILENT);
        assertThat(Troubles.of(new IllegalStateException())).isEqualTo(Trouble.UNREADABLE);
    }
}
