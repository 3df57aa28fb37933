package quartet.stores;

import java.util.List;

/** How a JVM is started that has no AOT cache: nearly always it is a test's. */
public final class ColdStart {

    private ColdStart() {}

    /**
     * Its start is what counts: the quick compiler alone, and it is taken on trust that compilers
     * and libraries make proper bytecode.
     */
    public static List<String> flags() {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote");
    }
}
