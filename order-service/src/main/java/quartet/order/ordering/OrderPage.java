package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One page of orders, and where the next one begins; null after the last. */
record OrderPage(List<OrderView> items, @Nullable String next) {}
