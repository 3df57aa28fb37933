package quartet.stores;

import java.util.List;

/** How much the optimising compiler inlines, in every JVM of a system. */
public final class Inlining {

    private Inlining() {}

    /**
     * Less than by default (325 and 2,500 bytes). A dozen JVMs that all warm up on two cores keep
     * the compilers busy for minutes; this takes a third of that work away, and the code that comes
     * out is no slower (deploy/load/README.md has the figures).
     */
    public static List<String> flags() {
        return List.of("-XX:FreqInlineSize=150", "-XX:InlineSmallCode=1500");
    }
}
