package quartet.local.check.dump;

import java.util.List;

/** What the provider has under an order's id; amounts in minor units. */
public record Payment(String reference, String status, long amount, List<Entry> ledger) {

    /** AUTHORISE, CAPTURE, REFUND or VOID. */
    public record Entry(String kind, long amount) {}
}
