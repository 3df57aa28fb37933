package quartet.stores;

import java.nio.file.Path;
import java.util.List;

/** A JVM that starts stores and then waits to be killed. */
final class Holder {

    private Holder() {}

    public static void main(String[] args) throws Exception {
        var kept = StoreOptions.temporary().keptIn(Path.of(args[0]));
        for (var store :
                List.of(
                        RedisStore.start(kept),
                        Stores.postgres(),
                        Stores.mongo(),
                        Stores.payments())) {
            System.out.println("pid " + store.pid().orElseThrow());
        }
        System.out.println("ready");
        System.in.read();
    }
}
