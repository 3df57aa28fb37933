package quartet.catalog.holds;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

import quartet.catalog.store.MemoryStore;
import quartet.catalog.store.MemoryStore.Access.Find;
import quartet.catalog.store.MemoryStore.Access.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The store, used as if one rule of stock did not exist. */
final class MutantStore {

    private static final Set<String> COPIES = Set.of("holds", "applied", "stockMovements");

    private final Mutant mutant;
    private final MemoryStore store;
    private final Actors actors;
    private final Map<Actors.Actor, List<BsonDocument>> readBefore = new HashMap<>();
    private final Map<Actors.Actor, List<Update>> later = new HashMap<>();

    MutantStore(Mutant mutant, MemoryStore store, Actors actors) {
        this.mutant = mutant;
        this.store = store;
        this.actors = actors;
    }

    List<BsonDocument> find(Find find) {
        boolean named = find.filter().keySet().equals(Set.of("_id"));
        return named ? findNamed(find) : store.find(find);
    }

    private List<BsonDocument> findNamed(Find find) {
        boolean head = find.collection().equals("stock");
        if (mutant == Mutant.HOLD_READ_BEFORE_HEAD && head) {
            var all = new Find("holds", new BsonDocument(), Integer.MAX_VALUE);
            readBefore.put(actors.running(), store.find(all));
            actors.pause();
        }
        var found = store.find(find);
        return switch (mutant) {
            case HOLD_READ_BEFORE_HEAD -> find.collection().equals("holds") ? old(find) : found;
            case LOG_NOT_LOOKED_AT ->
                    head ? found.stream().map(MutantStore::withoutLog).toList() : found;
            case RESTOCK_UNGUARDED -> {
                var unseen = found.stream().map(d -> head ? withoutApplied(d) : d).toList();
                yield find.collection().equals("applied") ? List.of() : unseen;
            }
            default -> found;
        };
    }

    private List<BsonDocument> old(Find find) {
        var before = readBefore.remove(actors.running());
        return before == null
                ? store.find(find)
                : before.stream().filter(d -> MemoryStore.matches(d, find.filter())).toList();
    }

    private static BsonDocument withoutLog(BsonDocument stock) {
        stock.getDocument("head").put("log", new BsonArray());
        return stock;
    }

    private static BsonDocument withoutApplied(BsonDocument stock) {
        var log = stock.getDocument("head").getArray("log");
        log.forEach(entry -> entry.asDocument().remove("applied"));
        return stock;
    }

    boolean update(Update update) {
        boolean head = update.collection().equals("stock") && update.change().containsKey("$push");
        boolean pull = update.collection().equals("stock") && update.change().containsKey("$pull");
        var id = new BsonDocument("_id", new BsonString(MemoryStore.idOf(update.filter())));
        boolean skipped =
                (mutant == Mutant.PIN_ON_HOLD_ALONE && head && state(update).equals("PINNED"))
                        || (mutant == Mutant.TOMBSTONE_ON_HOLD_ALONE
                                && head
                                && isTombstone(update));
        if (skipped) {
            return alone(update, id);
        }
        if (mutant == Mutant.NO_VERSION_GUARD && head) {
            return store.update(new Update("stock", id, update.change(), false));
        }
        if (mutant == Mutant.COPIED_WITHOUT_GUARD && update.collection().equals("holds")) {
            return store.update(new Update("holds", id, update.change(), true));
        }
        if (mutant == Mutant.REMOVED_BEFORE_COPIED && COPIES.contains(update.collection())) {
            return later.computeIfAbsent(actors.running(), _ -> new ArrayList<>()).add(update);
        }
        return mutant == Mutant.REMOVED_BEFORE_COPIED && pull
                ? removeThenCopy(update)
                : store.update(update);
    }

    private boolean removeThenCopy(Update pull) {
        boolean removed = store.update(pull);
        for (var copy : later.getOrDefault(actors.running(), List.of())) {
            actors.pause();
            try {
                store.update(copy);
            } catch (MemoryStore.Duplicate _) {
                store.update(new Update(copy.collection(), copy.filter(), copy.change(), false));
            }
        }
        later.remove(actors.running());
        return removed;
    }

    private static BsonDocument entry(Update update) {
        return update.change().getDocument("$push").getDocument("head.log");
    }

    private static String state(Update update) {
        var entry = entry(update);
        return entry.containsKey("hold")
                ? entry.getDocument("hold").getString("state").getValue()
                : "";
    }

    private static boolean isTombstone(Update update) {
        return state(update).equals("RELEASED") && entry(update).getArray("events").isEmpty();
    }

    /** Writes the hold and leaves the head as it is. */
    private boolean alone(Update update, BsonDocument sku) {
        var id = entry(update).getString("key").getValue() + "/" + sku.getString("_id").getValue();
        var hold = entry(update).getDocument("hold").clone();
        hold.put("_id", new BsonString(id));
        hold.put("version", version(store.documents("holds").get(id)));
        store.documents("holds").put(id, hold);
        return true;
    }

    private static BsonInt64 version(@Nullable BsonDocument hold) {
        return new BsonInt64(hold == null ? 0 : hold.getNumber("version").longValue());
    }
}
