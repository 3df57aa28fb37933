package quartet.local.status;

import org.jspecify.annotations.Nullable;

import quartet.local.process.Cost;
import quartet.local.process.Identity;
import quartet.local.status.RunState.RecordedPart;

import java.util.List;
import java.util.Optional;

/** The answer of {@code deploy/up status}; the names of its fields are what scripts rely on. */
public record SystemStatus(
        boolean ready, @Nullable String url, String operatorKeyFile, List<PartStatus> parts) {

    public SystemStatus {
        parts = List.copyOf(parts);
    }

    /** One part and what it costs at this moment. */
    public record PartStatus(
            String name,
            String version,
            String edition,
            String state,
            @Nullable Long pid,
            long rssBytes,
            double cpuSeconds,
            double startSeconds,
            String address) {

        static PartStatus of(RecordedPart part) {
            var process = Optional.ofNullable(part.process()).flatMap(Identity::find);
            var cost = process.map(one -> Cost.of(one.pid())).orElse(new Cost(0, 0));
            return new PartStatus(
                    part.name(),
                    part.version(),
                    part.edition(),
                    part.state(),
                    process.map(ProcessHandle::pid).orElse(null),
                    cost.rssBytes(),
                    cost.cpuSeconds(),
                    part.startSeconds(),
                    part.address());
        }
    }

    /** Of a system whose supervisor is gone nothing counts as running. */
    public static SystemStatus of(RunState state) {
        if (!state.supervised()) {
            return nothing(state.operatorKeyFile());
        }
        var parts = state.parts().stream().map(PartStatus::of).toList();
        return new SystemStatus(state.ready(), state.url(), state.operatorKeyFile(), parts);
    }

    public static SystemStatus nothing(String operatorKeyFile) {
        return new SystemStatus(false, null, operatorKeyFile, List.of());
    }

    long totalRssBytes() {
        return parts.stream().mapToLong(PartStatus::rssBytes).sum();
    }
}
