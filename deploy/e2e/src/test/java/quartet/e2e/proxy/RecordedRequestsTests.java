package quartet.e2e.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class RecordedRequestsTests {

    private final RecordedRequests requests = new RecordedRequests("order-catalog");

    @Test
    void readsRequestsThatComeInPieces() {
        hear(1, "PUT /api/holds/o_x HTTP/1.1\r\nContent-Le");
        hear(2, "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n");
        hear(1, "ngth: 5\r\nAuthorization: Bearer t\r\n\r\nhal");
        hear(1, "loPUT /next HTTP/1.1\r\ncontent-length: 0\r\n\r\n");

        assertThat(requests.all())
                .extracting(RecordedRequest::path)
                .containsExactly("/a?b=c", "/api/holds/o_x", "/next");
        assertThat(requests.all().get(1).body()).isEqualTo("hallo");
        assertThat(requests.all().get(1).headers()).containsEntry("authorization", "Bearer t");
    }

    @Test
    void readsChunks() {
        hear(1, "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
        assertThat(requests.all()).isEmpty();
        hear(1, "2\r\nde\r\n0\r\n\r\n");
        assertThat(requests.all()).extracting(RecordedRequest::body).containsExactly("abcde");
    }

    @Test
    void keepsTheLastPieceOfWhatItsGuardStops() {
        var guarded = new RecordedRequests("order-catalog", one -> !one.body().equals("no"));

        assertThat(hear(guarded, 1, "PUT /x HTTP/1.1\r\nContent-Length: 2\r\n\r\n")).isTrue();
        assertThat(hear(guarded, 1, "no")).isFalse();
        assertThat(hear(guarded, 2, "PUT /y HTTP/1.1\r\nContent-Length: 0\r\n\r\n")).isTrue();

        assertThat(guarded.all()).extracting(RecordedRequest::path).containsExactly("/y");
    }

    private void hear(long conversation, String text) {
        hear(requests, conversation, text);
    }

    private static boolean hear(RecordedRequests requests, long conversation, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return requests.passes(conversation, bytes, 0, bytes.length);
    }
}
