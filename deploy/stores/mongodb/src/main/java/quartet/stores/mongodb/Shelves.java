package quartet.stores.mongodb;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All documents, and the journal that makes them last. Every change is in the journal before it is
 * seen; a journal that cannot be written ends the process, for it must not acknowledge more.
 */
final class Shelves implements AutoCloseable {

    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Journal journal;
    private long liveBytes;

    private Shelves(Journal journal) {
        this.journal = journal;
    }

    static Shelves inMemory() {
        return new Shelves(Journal.none());
    }

    /** What the folder holds, continued. */
    static Shelves in(Path folder) {
        var journal = Journal.in(folder);
        var shelves = new Shelves(journal);
        journal.replay(shelves::apply);
        shelves.tidy();
        return shelves;
    }

    synchronized Shelf open(String name) {
        return shelves.computeIfAbsent(name, Shelf::new);
    }

    synchronized List<String> names() {
        return new ArrayList<>(shelves.keySet());
    }

    synchronized void put(Shelf shelf, Object key, byte[] document) {
        record(Change.put(shelf.name(), key, document));
    }

    synchronized void remove(Shelf shelf, Object key) {
        record(Change.remove(shelf.name(), key));
    }

    synchronized void drop(String name) {
        record(Change.drop(name));
    }

    /** The shelf stays the same, for whoever holds it. */
    synchronized void rename(Shelf shelf, String name) {
        shelf.documents.forEach((key, doc) -> journal.append(Change.put(name, key, doc)));
        journal.append(Change.drop(shelf.name()));
        shelves.remove(shelf.name());
        shelf.rename(name);
        shelves.put(name, shelf);
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void record(Change change) {
        journal.append(change);
        apply(change);
        tidy();
    }

    private void apply(Change change) {
        switch (change.kind()) {
            case PUT -> {
                liveBytes += change.document().length;
                forget(open(change.shelf()).documents.put(change.key(), change.document()));
            }
            case REMOVE -> forget(open(change.shelf()).documents.remove(change.key()));
            case DROP -> {
                var dropped = shelves.remove(change.shelf());
                if (dropped != null) {
                    dropped.documents.values().forEach(this::forget);
                }
            }
        }
    }

    private void forget(byte @Nullable [] document) {
        liveBytes -= document == null ? 0 : document.length;
    }

    private void tidy() {
        if (journal.isMostlyWaste(liveBytes)) {
            journal.rewrite(
                    out ->
                            shelves.values()
                                    .forEach(
                                            shelf ->
                                                    shelf.documents.forEach(
                                                            (key, document) ->
                                                                    out.accept(
                                                                            Change.put(
                                                                                    shelf.name(),
                                                                                    key,
                                                                                    document)))));
        }
    }
}
