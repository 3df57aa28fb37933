package quartet.stores;

import org.jspecify.annotations.Nullable;

/** Where tests take their stores from. */
enum Source {
    /** Processes of this machine. */
    LOCAL {
        @Override
        StoreOptions options(String part) {
            return StoreOptions.temporary();
        }
    },
    /** The official images. */
    CONTAINERS {
        @Override
        StoreOptions options(String part) {
            return StoreOptions.temporary().at(Containers.start(part));
        }
    };

    /** What is to be given to the store of that part. */
    abstract StoreOptions options(String part);

    /** By its name in lower case; local without one. */
    static Source of(@Nullable String name) {
        return switch (name) {
            case null -> LOCAL;
            case "local" -> LOCAL;
            case "containers" -> CONTAINERS;
            default -> throw new IllegalArgumentException("-Dstores=local or containers: " + name);
        };
    }
}
