package quartet.stores;

import java.util.Map;

/** A topic as it should be. */
public record Topic(String name, int partitions, Map<String, String> config) {

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + " needs a partition, has " + partitions);
        }
        config = Map.copyOf(config);
    }
}
