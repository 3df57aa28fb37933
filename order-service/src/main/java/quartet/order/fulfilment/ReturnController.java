package quartet.order.fulfilment;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.access.Caller;
import quartet.order.ordering.IdempotencyKey;
import quartet.order.ordering.OrderView;
import quartet.order.ordering.ReturnView;

import java.net.URI;

/** Decisions about goods and money that go back. */
@RestController
@RequestMapping("/api/orders/{id}")
class ReturnController {

    private final TakingBack takingBack;

    ReturnController(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    /** 201 with the return, for its customer or an operator; a repeat is the same. */
    @PostMapping("/returns")
    ResponseEntity<ReturnView> request(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ReturnForm form,
            @AuthenticationPrincipal Jwt token) {
        var checked = IdempotencyKey.parse(key);
        var asked = takingBack.request(id, Caller.of(token), checked, form);
        return ResponseEntity.created(URI.create("/api/orders/" + id)).body(ReturnView.of(asked));
    }

    /** 200 once the goods are back in stock and paid back, 202 while they are not. */
    @PostMapping("/returns/{returnId}/receive")
    ResponseEntity<OrderView> receive(
            @PathVariable String id,
            @PathVariable String returnId,
            @RequestBody @Valid ReceiveForm form,
            @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        var order = takingBack.receive(id, returnId, form.came(), caller.subject());
        return Answers.order(order, caller);
    }

    @PostMapping("/returns/{returnId}/decline")
    ResponseEntity<OrderView> decline(
            @PathVariable String id,
            @PathVariable String returnId,
            @RequestBody @Valid DeclineForm form,
            @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        return Answers.order(
                takingBack.decline(id, returnId, form.reason(), caller.subject()), caller);
    }

    /** 200 once it is paid back, 202 while it is not. */
    @PostMapping("/refunds")
    ResponseEntity<OrderView> refund(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid RefundForm form,
            @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        var checked = IdempotencyKey.parse(key);
        return Answers.order(takingBack.refund(id, checked, form, caller.subject()), caller);
    }
}
