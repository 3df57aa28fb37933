package quartet.local.letters;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import quartet.local.status.Screen;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code deploy/up dlt}: what is done with dead letters, told to a person or as JSON. */
public final class DltWord {

    private static final int SHOWN = 10;
    private static final int MOST_SHOWN = 10_000;
    private static final int BODY = 400;

    private final DeadLetters letters;
    private final Screen screen;
    private final boolean json;

    public DltWord(DeadLetters letters, Screen screen, boolean json) {
        this.letters = letters;
        this.screen = screen;
        this.json = json;
    }

    /**
     * @param words {@code list}, or another verb, a topic and perhaps how many
     * @param id of the event to replay or discard, or where its letter lies; null for all
     */
    public void run(List<String> words, @Nullable String id) throws IOException {
        try {
            switch (words.getFirst()) {
                case "list" -> list();
                case "show" -> show(topic(words), number(words));
                case "replay" -> told("replayed", letters.replay(topic(words), id));
                case "discard" -> told("discarded", letters.discard(topic(words), id));
                default -> throw new IOException("dlt list, show, replay or discard?");
            }
        } catch (IllegalArgumentException | IllegalStateException | KafkaException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String topic(List<String> words) throws IOException {
        if (words.size() < 2) {
            throw new IOException("dlt " + words.getFirst() + " of which topic?");
        }
        return words.get(1);
    }

    private static int number(List<String> words) throws IOException {
        var typed = words.size() < 3 ? String.valueOf(SHOWN) : words.get(2);
        try {
            return Math.clamp(Integer.parseInt(typed), 1, MOST_SHOWN);
        } catch (NumberFormatException _) {
            throw new IOException("dlt show how many? " + typed + " is no number");
        }
    }

    private void list() {
        var boxes = letters.boxes();
        if (json) {
            say(boxes);
            return;
        }
        screen.say("topic             waiting     kept");
        boxes.forEach(
                box ->
                        screen.say(
                                "%-15s %9d %8d"
                                        .formatted(box.topic(), box.waiting(), box.letters())));
    }

    private void show(String topic, int most) {
        var waiting = letters.waiting(topic, most);
        if (json) {
            say(waiting);
        } else if (waiting.isEmpty()) {
            screen.say("No dead letter of " + topic + " waits.");
        } else {
            waiting.forEach(this::show);
        }
    }

    private void show(Letter letter) {
        screen.say(
                "%s  %s  at %s, %s"
                        .formatted(
                                letter.id().isEmpty() ? "(no id)" : letter.id(),
                                letter.type().isEmpty() ? "(no type)" : letter.type(),
                                letter.place(),
                                letter.at()));
        screen.say("    " + letter.group() + ": " + letter.problem());
        var body = letter.body();
        screen.say("    " + (body.length() <= BODY ? body : body.substring(0, BODY) + "…"));
    }

    private void told(String what, int letters) {
        if (json) {
            say(Map.of(what, letters));
        } else {
            screen.say(letters + (letters == 1 ? " letter " : " letters ") + what + ".");
        }
    }

    private void say(Object value) {
        screen.say(JsonMapper.shared().writeValueAsString(value));
    }
}
