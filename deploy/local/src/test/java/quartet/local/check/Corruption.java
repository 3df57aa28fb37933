package quartet.local.check;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One thing that is wrong in an otherwise good shop.
 *
 * @param failing the invariant that is to notice, then those that cannot but fail with it
 */
record Corruption(List<String> failing, String what, Consumer<GoodShop> spoil) {

    static Corruption of(String failing, String what, Consumer<GoodShop> spoil) {
        return new Corruption(List.of(failing.split(" ")), what, spoil);
    }

    TreeSet<String> found() {
        var shop = GoodOrders.ofEveryKind();
        spoil.accept(shop);
        var failed = new TreeSet<String>();
        shop.check().stream().filter(Finding::failed).map(Finding::id).forEach(failed::add);
        return failed;
    }

    @Override
    public String toString() {
        return failing.getFirst() + ": " + what;
    }
}
