package quartet.cart.shopping;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import quartet.cart.access.Visitor;

/** Takes in what pages tell of a visitor. */
@RestController
@RequestMapping("/api/shopping")
class ShoppingController {

    private final Shopping shopping;

    ShoppingController(Shopping shopping) {
        this.shopping = shopping;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void did(Visitor visitor, @Valid @RequestBody ShoppingForm what) {
        shopping.did(visitor, what);
    }
}
