package quartet.order.stock;

import quartet.order.handling.Came;

import java.util.List;

/** What came back of an order: how many of a product can be sold again, and how many cannot. */
record RestockRequest(String orderId, List<Came> lines) {}
