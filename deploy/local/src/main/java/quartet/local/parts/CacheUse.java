package quartet.local.parts;

import quartet.stores.ColdStart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a JVM treats its AOT cache: reads it, records what a later cache should hold, or neither. */
public sealed interface CacheUse {

    List<String> flags();

    /** For the ready table: what came of it, once the JVM has started. */
    String outcome();

    /** Starts faster with a cache; the JVM drops one that does not fit and says so in its log. */
    record Read(Path cache, Path log) implements CacheUse {

        @Override
        public List<String> flags() {
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot:file=" + log + ":none");
        }

        @Override
        public String outcome() {
            try (var lines = Files.lines(log)) {
                var used =
                        lines.anyMatch(line -> line.startsWith("Using AOT-linked classes: true"));
                return used ? "AOT cache" : "AOT cache refused by the JDK";
            } catch (IOException e) {
                return "AOT cache unknown";
            }
        }
    }

    /** A training run. */
    record Recorded(Path configuration) implements CacheUse {

        @Override
        public List<String> flags() {
            return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration);
        }

        @Override
        public String outcome() {
            return "training";
        }
    }

    /** There is no cache: slower, nothing else. */
    record None() implements CacheUse {

        @Override
        public List<String> flags() {
            return ColdStart.flags();
        }

        @Override
        public String outcome() {
            return "no AOT cache";
        }
    }
}
