package quartet.local.preflight;

import quartet.local.data.DataDirectory;
import quartet.local.status.RunState;
import quartet.local.status.StateFile;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Everything that is checked before a start, and by {@code deploy/up doctor}. */
public final class Preflight {

    private static final Path PROC = Path.of("/proc");

    private final List<Check> checks;

    private Preflight(List<Check> checks) {
        this.checks = checks;
    }

    /**
     * @param port of the gateway; 0 for a free one
     */
    public static Preflight of(Path checkout, DataDirectory data, int port, Clock clock) {
        var machine = new Machine(PROC, data.root());
        var state = new StateFile(data.run("state.json")).read();
        var supervised = state.filter(RunState::supervised).isPresent();
        var files = new Checkout(checkout, data, supervised, clock);
        return new Preflight(
                List.of(
                        machine::jdk,
                        machine::memory,
                        machine::disk,
                        new GatewayPort(port, PROC),
                        machine::libraries,
                        machine::user,
                        machine::architecture,
                        files::lineEnds,
                        files::dataVersion,
                        files::leftovers,
                        files::clock));
    }

    public List<Finding> run() {
        return checks.stream().map(Check::run).toList();
    }
}
