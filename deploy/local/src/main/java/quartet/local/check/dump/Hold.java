package quartet.local.check.dump;

/** Units of a SKU set aside for an order; a tombstone has none. */
public record Hold(String order, String sku, String state, long quantity) {

    public boolean live() {
        return state.equals("HELD") || state.equals("PINNED");
    }
}
