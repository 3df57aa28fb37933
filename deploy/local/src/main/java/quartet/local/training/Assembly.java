package quartet.local.training;

import quartet.local.parts.Program;
import quartet.local.parts.Service;
import quartet.local.parts.ServiceJvm;
import quartet.local.process.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Makes a service's cache from what its training run wrote down. */
final class Assembly {

    private Assembly() {}

    /**
     * Returns when the cache is in place; a half-written one never is.
     *
     * @throws IOException if the JDK made none; it then says why in the program's failure file
     */
    static void make(Service service, Program program, Path configuration)
            throws IOException, InterruptedException {
        var working = program.directory().resolve("app.aot.new");
        var words = ServiceJvm.command(service);
        words.add("-XX:AOTMode=create");
        words.add("-XX:AOTConfiguration=" + configuration);
        words.add("-XX:AOTCache=" + working);
        words.add("-jar");
        words.add(program.jar().toString());
        var log = program.failure();
        var process = new Command(words, Map.of(), program.directory(), log).start();
        var exit = process.waitFor();
        if (exit != 0 || !Files.exists(working)) {
            throw new IOException("no AOT cache for " + service.part() + ", see " + log);
        }
        Files.move(working, program.cache(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(log);
    }
}
