package quartet.order.payment;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The payment provider on the wire. Same key, same answer, for ever. */
@HttpExchange("/authorisations")
interface ProviderApi {

    @PostExchange
    ProviderAnswer authorise(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Authorisation authorisation);

    @PostExchange("/{reference}/captures")
    ProviderAnswer capture(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable String reference,
            @RequestBody Amount amount);

    @PostExchange("/{reference}/refunds")
    ProviderAnswer refund(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable String reference,
            @RequestBody Amount amount);

    @PostExchange("/{reference}/void")
    ProviderAnswer voidAuthorisation(
            @RequestHeader("Idempotency-Key") String key, @PathVariable String reference);

    /** What is to be promised: minor units, and a token that stands for the card. */
    record Authorisation(String reference, long amount, String currency, String token) {}

    /** How much of it is taken, or given back. */
    record Amount(long amount) {}
}
