package quartet.local.parts;

import quartet.local.supervision.Live;
import quartet.stores.Store;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A store as a part. */
record LiveStore(Store store) implements Live {

    @Override
    public String version() {
        return store.version();
    }

    @Override
    public String edition() {
        return store.edition();
    }

    @Override
    public String address() {
        return store.address();
    }

    @Override
    public OptionalLong pid() {
        return store.pid();
    }

    @Override
    public CompletableFuture<Integer> exited() {
        return store.exited();
    }

    @Override
    public void kill() {
        store.kill();
    }

    @Override
    public void stop() {
        store.close();
    }
}
