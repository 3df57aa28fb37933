package quartet.order.fulfilment;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.access.Caller;
import quartet.order.ordering.OrderView;

import java.net.URI;

/** Decisions about an order that was placed. */
@RestController
class FulfilmentController {

    private final Cancelling cancelling;

    FulfilmentController(Cancelling cancelling) {
        this.cancelling = cancelling;
    }

    /** 200 once everything is undone, 202 while it is being undone. */
    @PostMapping("/api/orders/{id}/cancel")
    ResponseEntity<OrderView> cancel(
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable CancelForm form,
            @AuthenticationPrincipal Jwt token) {
        var words = form == null ? null : form.reason();
        var order = OrderView.of(cancelling.cancel(id, Caller.of(token), words));
        var status = order.status().running() ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .location(URI.create("/api/orders/" + order.id()))
                .body(order);
    }
}
