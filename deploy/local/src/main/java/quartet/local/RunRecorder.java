package quartet.local;

import org.jspecify.annotations.Nullable;

import quartet.local.data.DataDirectory;
import quartet.local.process.Identity;
import quartet.local.status.RunState;
import quartet.local.status.RunState.RecordedPart;
import quartet.local.status.StateFile;
import quartet.local.supervision.Live;
import quartet.local.supervision.PartView;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Writes down what runs whenever something changes, so that others can show it or end it. */
final class RunRecorder {

    private final StateFile file;
    private final String url;
    private final String operatorKeyFile;
    private final Supplier<List<PartView>> parts;
    private volatile boolean ready;

    RunRecorder(
            DataDirectory data,
            String url,
            String operatorKeyFile,
            Supplier<List<PartView>> parts) {
        this.file = new StateFile(data.run("state.json"));
        this.url = url;
        this.operatorKeyFile = operatorKeyFile;
        this.parts = parts;
    }

    void ready() {
        ready = true;
        write();
    }

    synchronized void write() {
        try {
            var recorded = parts.get().stream().map(RunRecorder::recorded).toList();
            var all = recorded.stream().allMatch(part -> part.state().equals("ready"));
            file.write(
                    new RunState(
                            Identity.of(ProcessHandle.current()),
                            ready && all,
                            url,
                            operatorKeyFile,
                            recorded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedPart recorded(PartView part) {
        var live = part.live();
        return new RecordedPart(
                part.name(),
                live == null ? "" : live.version(),
                live == null ? "" : live.edition(),
                part.state().name().toLowerCase(Locale.ROOT),
                process(live),
                part.startTime().toMillis() / 1000.0,
                live == null ? "" : live.address());
    }

    private static @Nullable Identity process(@Nullable Live live) {
        if (live == null || live.pid().isEmpty()) {
            return null;
        }
        return ProcessHandle.of(live.pid().getAsLong()).map(Identity::of).orElse(null);
    }
}
