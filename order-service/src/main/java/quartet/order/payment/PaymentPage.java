package quartet.order.payment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Payments, newest orders first.
 *
 * @param next null on the last page
 */
record PaymentPage(List<PaymentRecord> items, @Nullable String next) {}
