package quartet.e2e.proxy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Listens in on a link that speaks HTTP/1.1 and keeps every whole request that was forwarded. */
public final class RecordedRequests implements Wiretap {

    private static final int MOST = 100_000;

    private final String link;
    private final Predicate<RecordedRequest> guard;
    private final Map<Long, ByteArrayOutputStream> unread = new ConcurrentHashMap<>();
    private final Queue<RecordedRequest> all = new ConcurrentLinkedQueue<>();

    public RecordedRequests(String link) {
        this(link, _ -> true);
    }

    /**
     * @param guard is asked about every request before its last piece goes on, and may keep that
     *     piece: then the request was never made
     */
    public RecordedRequests(String link, Predicate<RecordedRequest> guard) {
        this.link = link;
        this.guard = guard;
    }

    /** In the order of their ends. */
    public List<RecordedRequest> all() {
        return List.copyOf(all);
    }

    /** Only one thread moves the requests of a conversation. */
    @Override
    public boolean passes(long conversation, byte[] bytes, int from, int length) {
        var goesOn = true;
        var heard = unread.computeIfAbsent(conversation, _ -> new ByteArrayOutputStream());
        heard.write(bytes, from, length);
        var text = heard.toString(StandardCharsets.ISO_8859_1);
        for (var next = first(text); next.isPresent(); next = first(text)) {
            goesOn &= passes(next.get().request());
            text = text.substring(next.get().end());
            heard.reset();
            heard.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return goesOn;
    }

    private boolean passes(RecordedRequest request) {
        var goesOn = guard.test(request);
        if (goesOn && all.size() < MOST) {
            all.add(request);
        }
        return goesOn;
    }

    private record Whole(RecordedRequest request, int end) {}

    private Optional<Whole> first(String text) {
        var blank = text.indexOf("\r\n\r\n");
        if (blank < 0) {
            return Optional.empty();
        }
        var head = RecordedRequest.of(link, text.substring(0, blank));
        var start = blank + 4;
        if (head.chunked()) {
            return chunked(head, text, start);
        }
        var end = start + head.length();
        return end > text.length()
                ? Optional.empty()
                : Optional.of(new Whole(head.with(utf8(text.substring(start, end))), end));
    }

    private static Optional<Whole> chunked(RecordedRequest head, String text, int start) {
        var body = new StringBuilder();
        var at = start;
        while (true) {
            var line = text.indexOf("\r\n", at);
            if (line < 0) {
                return Optional.empty();
            }
            var size = Integer.parseInt(text.substring(at, line).strip(), 16);
            var end = line + 2 + size + 2;
            if (end > text.length()) {
                return Optional.empty();
            }
            if (size == 0) {
                return Optional.of(new Whole(head.with(utf8(body.toString())), end));
            }
            body.append(text, line + 2, line + 2 + size);
            at = end;
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
