package quartet.order.republish;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.order.problems.InvalidInput;
import quartet.order.problems.Parameters;

import java.util.Set;

/** Page by page: a client that lost an answer sends the same page again. */
@RestController
class RepublishController {

    private static final int MOST = 1000;

    private final Republishing republishing;

    RepublishController(Republishing republishing) {
        this.republishing = republishing;
    }

    @PostMapping("/api/orders/republish")
    Republished page(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit,
            HttpServletRequest request) {
        Parameters.allow(request, Set.of("cursor", "limit"));
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("limit", "is 1 to " + MOST);
        }
        return republishing.page(cursor == null ? Position.START : Position.parse(cursor), limit);
    }
}
