package quartet.order.placing;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.access.Caller;
import quartet.order.ordering.CustomerId;
import quartet.order.ordering.IdempotencyKey;
import quartet.order.ordering.OrderView;
import quartet.order.problems.InvalidInput;

import java.net.URI;

/**
 * The door for new orders: 201 with how it ended, a rejected one too; 202 while it is still open.
 */
@RestController
class PlacingController {

    private final PlacingOrders placing;

    PlacingController(PlacingOrders placing) {
        this.placing = placing;
    }

    @PostMapping("/api/orders")
    ResponseEntity<OrderView> place(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PlaceOrder request,
            @AuthenticationPrincipal Jwt token) {
        var checked = IdempotencyKey.parse(key);
        if (request.fromCart() == (request.lines() != null)) {
            throw InvalidInput.of("lines", "either these or \"cart\": true");
        }
        var customer =
                CustomerId.parse(Caller.of(token).subject())
                        .orElseThrow(() -> InvalidInput.of("token", "does not name a customer"));
        var order = OrderView.of(placing.place(customer, checked, request));
        var status = order.status().running() ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .location(URI.create("/api/orders/" + order.id()))
                .body(order);
    }
}
