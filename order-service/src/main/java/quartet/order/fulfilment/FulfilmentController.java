package quartet.order.fulfilment;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.access.Caller;
import quartet.order.ordering.OrderView;

/** Decisions about an order that was placed, until its goods have arrived. */
@RestController
@RequestMapping("/api/orders/{id}")
class FulfilmentController {

    private final Cancelling cancelling;
    private final GettingReady gettingReady;
    private final SendingOff sendingOff;

    FulfilmentController(Cancelling cancelling, GettingReady gettingReady, SendingOff sendingOff) {
        this.cancelling = cancelling;
        this.gettingReady = gettingReady;
        this.sendingOff = sendingOff;
    }

    /** 200 once everything is undone, 202 while it is being undone. */
    @PostMapping("/cancel")
    ResponseEntity<OrderView> cancel(
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable CancelForm form,
            @AuthenticationPrincipal Jwt token) {
        var words = form == null ? null : form.reason();
        var caller = Caller.of(token);
        return Answers.order(cancelling.cancel(id, caller, words), caller);
    }

    @PostMapping("/process")
    ResponseEntity<OrderView> process(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        return Answers.order(gettingReady.process(id, caller.subject()), caller);
    }

    @PostMapping("/pick")
    ResponseEntity<OrderView> pick(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        return Answers.order(gettingReady.pick(id, caller.subject()), caller);
    }

    @PostMapping("/pack")
    ResponseEntity<OrderView> pack(
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable PackForm form,
            @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        var units = UnitsForm.units(form == null ? null : form.lines());
        return Answers.order(gettingReady.pack(id, units, caller.subject()), caller);
    }

    /** 200 once the goods are paid for and gone, 202 while they are not; a repeat is the same. */
    @PostMapping("/ship")
    ResponseEntity<OrderView> ship(
            @PathVariable String id,
            @RequestBody @Valid ShipForm form,
            @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        return Answers.order(sendingOff.ship(id, form, caller.subject()), caller);
    }

    @PostMapping("/deliver")
    ResponseEntity<OrderView> deliver(
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable DeliverForm form,
            @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        var arrived = form == null ? new DeliverForm(null) : form;
        return Answers.order(sendingOff.deliver(id, arrived, caller.subject()), caller);
    }
}
