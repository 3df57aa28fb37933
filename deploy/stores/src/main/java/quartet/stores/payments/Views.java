package quartet.stores.payments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How payments look from outside. */
final class Views {

    private Views() {}

    static Map<String, Object> of(Authorisation payment) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", payment.id());
        view.put("reference", payment.reference());
        view.put("status", payment.status());
        view.put("amount", payment.amount());
        var currency = payment.currency();
        if (currency != null) {
            view.put("currency", currency);
        }
        view.put("captured", payment.captured());
        view.put("refunded", payment.refunded());
        return view;
    }

    /** With what the request moved, so that the shop can hold it against what it asked for. */
    static Map<String, Object> answered(Authorisation payment) {
        var view = of(payment);
        view.put("movement", payment.ledger().getLast());
        return view;
    }

    static Map<String, Object> withLedger(Authorisation payment) {
        var view = of(payment);
        view.put("ledger", payment.ledger());
        return view;
    }

    static Map<String, Object> all(List<Authorisation> payments) {
        return Map.of("items", payments.stream().map(Views::withLedger).toList());
    }
}
