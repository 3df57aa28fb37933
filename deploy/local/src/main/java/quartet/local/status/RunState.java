package quartet.local.status;

import org.jspecify.annotations.Nullable;

import quartet.local.process.Identity;

import java.util.List;

/** What a supervisor writes down about itself, for other processes and for whoever cleans up. */
public record RunState(
        Identity supervisor,
        boolean ready,
        String url,
        String operatorKeyFile,
        List<RecordedPart> parts) {

    public RunState {
        parts = List.copyOf(parts);
    }

    /**
     * A part as last seen.
     *
     * @param process null while it does not run, or if it is not ours
     */
    public record RecordedPart(
            String name,
            String version,
            String edition,
            String state,
            @Nullable Identity process,
            double startSeconds,
            String address) {}

    /** The supervisor that wrote this still lives. */
    public boolean supervised() {
        return supervisor.find().isPresent();
    }
}
