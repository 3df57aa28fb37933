package quartet.local.parts;

import java.util.List;

/** Stands between parts that talk to each other, for tests that break connections. */
@FunctionalInterface
public interface Links {

    /**
     * Where one service finds another part; asked at every start.
     *
     * @param from the service, whichever of its instances
     * @param ports of the other part's instances
     * @return the port to connect to instead
     */
    int port(Service from, String to, List<Integer> ports);
}
