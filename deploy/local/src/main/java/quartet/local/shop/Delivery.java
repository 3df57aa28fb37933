package quartet.local.shop;

import tools.jackson.databind.json.JsonMapper;

/** Units that arrive in the first warehouse. */
public record Delivery(String sku, int units, String reason) {

    private record Movement(String kind, String warehouse, int quantity, String reason) {}

    /**
     * As an operator tells it; sent again with the same key it adds nothing.
     *
     * @param key 16 characters at least
     */
    public Request request(String key) {
        var movement = new Movement("inbound", "W1", units, reason);
        return Request.json(
                        "/api/stock/" + sku + "/movements",
                        JsonMapper.shared().writeValueAsBytes(movement))
                .with("Idempotency-Key", key);
    }
}
