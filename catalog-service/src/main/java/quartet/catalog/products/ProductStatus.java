package quartet.catalog.products;

/** Whether a product is sold. */
enum ProductStatus {
    ACTIVE,
    DISCONTINUED
}
