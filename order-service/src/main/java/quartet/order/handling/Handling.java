package quartet.order.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All that was done with the goods of one order, and what is owed for those that came back.
 *
 * @param rev goes up with every change: what a write was computed from stands in its filter
 * @param items what was ordered
 * @param takes how many units of a SKU come from which warehouse; empty until they are reserved
 * @param progress how far those are that have not left
 */
public record Handling(
        long rev,
        List<Item> items,
        Map<String, Map<String, Integer>> takes,
        Preparation progress,
        List<Parcel> parcels,
        List<Return> returns,
        List<Refund> refunds) {

    public Handling {
        items = List.copyOf(items);
        takes = Map.copyOf(takes);
        parcels = List.copyOf(parcels);
        returns = List.copyOf(returns);
        refunds = List.copyOf(refunds);
    }

    public static Handling of(List<Item> items) {
        return new Handling(0, items, Map.of(), Preparation.NONE, List.of(), List.of(), List.of());
    }

    /** Where the units come from, once the catalog has said so. */
    public Handling allocated(Map<String, Map<String, Integer>> from) {
        return new Handling(rev + 1, items, from, progress, parcels, returns, refunds);
    }

    /** Nothing of it has left or will: the payment was refused. */
    public Handling takenBack() {
        return parcels.isEmpty() ? this : withParcels(List.of());
    }

    /** The goods of that return are in stock again. */
    public Handling restocked(String id) {
        return withReturn(id, one -> one.in(Return.State.RESTOCKED));
    }

    /** The provider has paid that refund. */
    public Handling refunded(String id, Instant at) {
        var paid = refunds.stream().map(r -> r.id().equals(id) ? r.done(at) : r).toList();
        var after = new Handling(rev + 1, items, takes, progress, parcels, returns, paid);
        return after.findReturn(id).isPresent()
                ? after.withReturn(id, one -> one.in(Return.State.REFUNDED))
                : after;
    }

    public Optional<Return> findReturn(String id) {
        return returns.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Refund> findRefund(String id) {
        return refunds.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The numbers of the parcels that hold units of this product. */
    public List<String> tracking(String sku) {
        return parcels.stream().filter(p -> p.units().of(sku) > 0).map(Parcel::tracking).toList();
    }

    /** What all refunds come to, those that are still to be paid included. */
    public long refunding() {
        return refunds.stream().mapToLong(Refund::amount).sum();
    }

    /** What was paid back so far. */
    public long refunded() {
        return refunds.stream()
                .filter(refund -> refund.doneAt() != null)
                .mapToLong(Refund::amount)
                .sum();
    }

    /** Whether every unit has arrived. */
    public boolean delivered() {
        return arrived().covers(ordered());
    }

    Units shipped() {
        return parcels.stream().map(Parcel::units).reduce(Units.NONE, Units::plus);
    }

    Units unshipped() {
        return ordered().minus(shipped());
    }

    Units arrived() {
        return parcels.stream()
                .filter(parcel -> parcel.deliveredAt() != null)
                .map(Parcel::units)
                .reduce(Units.NONE, Units::plus);
    }

    /** What can still be returned: it has left, and nobody has said that it comes back. */
    Units returnable() {
        return shipped().minus(returns.stream().map(Return::units).reduce(Units.NONE, Units::plus));
    }

    Units back() {
        return returns.stream().map(Return::back).reduce(Units.NONE, Units::plus);
    }

    Units ordered() {
        return new Units(items.stream().collect(Collectors.toMap(Item::sku, Item::quantity)));
    }

    Handling with(Preparation next) {
        return new Handling(rev + 1, items, takes, next, parcels, returns, refunds);
    }

    Handling withParcels(List<Parcel> others) {
        return new Handling(rev + 1, items, takes, progress, others, returns, refunds);
    }

    Handling with(Return one) {
        return new Handling(rev + 1, items, takes, progress, parcels, plus(returns, one), refunds);
    }

    Handling with(Refund one) {
        return new Handling(rev + 1, items, takes, progress, parcels, returns, plus(refunds, one));
    }

    Handling withReturn(String id, UnaryOperator<Return> change) {
        var changed = returns.stream().map(r -> r.id().equals(id) ? change.apply(r) : r).toList();
        return new Handling(rev + 1, items, takes, progress, parcels, changed, refunds);
    }

    static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
