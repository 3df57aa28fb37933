package quartet.cart.snapshots;

/** What can be said about putting a SKU into a cart. */
public sealed interface Listing {

    /** It is for sale. */
    record OnSale() implements Listing {}

    /** It was for sale once. */
    record Discontinued() implements Listing {}

    /** catalog-service says there is no such product. */
    record NoSuchProduct() implements Listing {}

    /** It never reached us, and catalog-service does not answer. */
    record NobodyKnows() implements Listing {}
}
