package quartet.e2e.chaos;

import quartet.e2e.proxy.RecordedRequest;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Everything order-service asks of others for an order, and an order that makes it ask. */
enum InternalCall {
    RESERVE("PUT /api/holds/[^/]+", Scenario.PLACE),
    AUTHORISE("POST /authorisations", Scenario.PLACE),
    PIN("PUT /api/holds/[^/]+/pin", Scenario.PLACE),
    RELEASE("PUT /api/holds/[^/]+/release", Scenario.REJECT),
    VOID("POST /authorisations/[^/]+/void", Scenario.CANCEL),
    CAPTURE("POST /authorisations/[^/]+/captures", Scenario.SHIP),
    SETTLE("PUT /api/holds/[^/]+/settle", Scenario.SHIP),
    RESTOCK("PUT /api/stock/returns/[^/]+", Scenario.RETURN),
    REFUND("POST /authorisations/[^/]+/refunds", Scenario.RETURN);

    private final Pattern request;
    private final Scenario scenario;

    InternalCall(String request, Scenario scenario) {
        this.request = Pattern.compile(request);
        this.scenario = scenario;
    }

    Scenario scenario() {
        return scenario;
    }

    /** This request for that order, whose id stands in the path or in the body. */
    Predicate<RecordedRequest> of(OneOrder order) {
        return one ->
                request.matcher(one.method() + " " + one.path()).matches()
                        && (one.path().contains(order.id()) || one.body().contains(order.id()));
    }
}
