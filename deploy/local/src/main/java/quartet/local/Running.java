package quartet.local;

import quartet.local.data.DataDirectory;
import quartet.local.data.Keys;
import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.status.RunState;
import quartet.local.status.StateFile;
import quartet.local.status.SystemStatus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A system that another process supervises, as seen from here. */
final class Running {

    /** A supervisor that is asked to stop ends its services, then its stores. */
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final StateFile file;

    Running(DataDirectory data) {
        this.data = data;
        this.file = new StateFile(data.run("state.json"));
    }

    /** What its supervisor wrote last, if the supervisor lives. */
    Optional<RunState> state() {
        return file.read().filter(RunState::supervised);
    }

    SystemStatus status() {
        return state().map(SystemStatus::of)
                .orElseGet(() -> SystemStatus.nothing(new Keys(data).operatorFile().toString()));
    }

    /**
     * Stops the supervisor and with it everything; then whatever a dead one left.
     *
     * @return false if there was nothing to stop
     */
    boolean stop() throws IOException {
        var state = state();
        state.ifPresent(running -> running.supervisor().end(TO_STOP));
        var left = data.endLeftovers();
        file.delete();
        return state.isPresent() || left > 0;
    }

    /** Where a part listens, as its own client writes it. */
    String address(String part) throws IOException {
        return running().parts().stream()
                .filter(one -> one.name().equals(part) && !one.address().isEmpty())
                .map(RunState.RecordedPart::address)
                .findFirst()
                .orElseThrow(() -> new IOException(part + " does not run: deploy/up status"));
    }

    private RunState running() throws IOException {
        return state().orElseThrow(
                        () -> new IOException("Quartet is not running. Start it: deploy/up"));
    }

    Shop shop(Duration patience) throws IOException {
        var state = running();
        var key = Files.readString(Path.of(state.operatorKeyFile())).strip();
        return new Shop(URI.create(state.url()), key, Pause.real(), patience);
    }
}
