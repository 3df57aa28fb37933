package quartet.analytics.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes server-sent events. What is put in goes out together at the next flush, which waits for a
 * client that does not read.
 */
class EventStream {

    private final OutputStream out;
    private final StringBuilder frame = new StringBuilder();

    EventStream(OutputStream out) {
        this.out = out;
    }

    EventStream comment(String text) {
        frame.append(": ").append(text).append("\n\n");
        return this;
    }

    /** An event for {@code onmessage}. */
    EventStream message(Positions id, String json) {
        return data(id, json);
    }

    /** An event for those who listen to this name. */
    EventStream named(String name, Positions id) {
        frame.append("event: ").append(name).append('\n');
        return data(id, "{}");
    }

    private EventStream data(Positions id, String json) {
        frame.append("id: ").append(id).append("\ndata: ").append(json).append("\n\n");
        return this;
    }

    /**
     * @return whether there was anything to write
     */
    boolean flush() throws IOException {
        if (frame.isEmpty()) {
            return false;
        }
        out.write(frame.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        frame.setLength(0);
        return true;
    }
}
