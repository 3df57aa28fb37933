package quartet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Java cannot send to a process by itself. */
public enum Signal {
    STOP,
    CONT;

    /** Sends it to the process and to all it started; one that is gone is no error. */
    public void to(ProcessHandle process) {
        var words = new ArrayList<>(List.of("kill", "-" + name()));
        Stream.concat(Stream.of(process), process.descendants())
                .map(one -> String.valueOf(one.pid()))
                .forEach(words::add);
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
