package quartet.analytics.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code GET /api/live}. */
@RestController
class LiveController {

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    @Operation(
            summary = "What happens, as server-sent events",
            description =
                    """
                    Unnamed events are the bodies of the log's events with their id and type; the \
                    named ones are position (nothing to tell, but here is the place to go on from) \
                    and reset (too much was missed: load again). Guests and customers hear of their \
                    own orders, operators, analysts and admins of everything. To go on after a break \
                    give the last id, as after or as Last-Event-ID. At most four writes a second, of \
                    a product's stock only the newest state; a comment at once and every 15 s.
                    """)
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @RequestParam(defaultValue = "orders,stock,analytics") String topics,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @Parameter(hidden = true) Authentication token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = LiveTopic.all(topics);
        // A browser that reconnects by itself repeats its first address, but knows better by now.
        var last = lastEventId == null || lastEventId.isEmpty() ? after : lastEventId;
        var place = last == null ? null : Positions.read(last, chosen);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        streams.serve(chosen, Viewer.of(token), place, () -> opened(response));
    }

    private static EventStream opened(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return new EventStream(response.getOutputStream());
    }
}
