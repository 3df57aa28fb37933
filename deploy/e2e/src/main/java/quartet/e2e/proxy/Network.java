package quartet.e2e.proxy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All links of a system, by name: {@code order-catalog}. */
public final class Network implements AutoCloseable {

    private final Map<String, Link> links = new ConcurrentSkipListMap<>();

    /**
     * Makes a link.
     *
     * @param port to listen on; 0 for a free one
     * @param upstreams ports behind it, of equal instances
     */
    public Link connect(String name, int port, List<Integer> upstreams, Wiretap tap) {
        var link = new Link(name, port, upstreams, tap);
        var old = links.put(name, link);
        if (old != null) {
            old.close();
        }
        return link;
    }

    public Link link(String name) {
        var link = links.get(name);
        if (link == null) {
            throw new IllegalArgumentException("No link " + name + "; there are " + links.keySet());
        }
        return link;
    }

    public List<String> names() {
        return List.copyOf(links.keySet());
    }

    /** What is wrong with which link. */
    public Map<String, Fault> faults() {
        var faults = new TreeMap<String, Fault>();
        links.forEach((name, link) -> faults.put(name, link.fault()));
        return faults;
    }

    public void heal() {
        links.values().forEach(Link::heal);
    }

    @Override
    public void close() {
        links.values().forEach(Link::close);
    }
}
