package quartet.local.process;

import java.nio.file.Path;

/** The JDK that runs the launcher; everything it starts runs on the same one. */
public final class Java {

    private Java() {}

    public static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Names the JDK exactly: a cache made by another build of it does not fit. */
    public static String identity() {
        return System.getProperty("java.vm.name")
                + " "
                + System.getProperty("java.vm.version")
                + " "
                + System.getProperty("os.arch");
    }
}
