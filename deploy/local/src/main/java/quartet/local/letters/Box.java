package quartet.local.letters;

/**
 * The dead letters of one topic.
 *
 * @param letters all that are kept
 * @param waiting those nobody has replayed or discarded
 */
public record Box(String topic, long letters, long waiting) {}
