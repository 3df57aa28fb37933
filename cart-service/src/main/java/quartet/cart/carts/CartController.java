package quartet.cart.carts;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;
import quartet.cart.snapshots.Snapshots;

/** The visitor's own cart. Every answer is the cart as it stands afterwards. */
@RestController
@RequestMapping("/api/cart")
class CartController {

    private final Carts carts;
    private final FillingCarts filling;
    private final Snapshots snapshots;
    private final CartProperties properties;

    CartController(
            Carts carts, FillingCarts filling, Snapshots snapshots, CartProperties properties) {
        this.carts = carts;
        this.filling = filling;
        this.snapshots = snapshots;
        this.properties = properties;
    }

    @GetMapping
    CartView show(Visitor visitor) {
        carts.touch(visitor);
        return view(visitor);
    }

    @DeleteMapping
    CartView clear(Visitor visitor) {
        carts.clear(visitor);
        return view(visitor);
    }

    @PostMapping("/items")
    CartView add(Visitor visitor, @Valid @RequestBody ItemForm form) {
        filling.add(visitor, Sku.of(form.sku()), form.quantity());
        return view(visitor);
    }

    @PutMapping("/items/{sku}")
    CartView set(Visitor visitor, @PathVariable Sku sku, @Valid @RequestBody QuantityForm form) {
        filling.set(visitor, sku, form.quantity());
        return view(visitor);
    }

    @DeleteMapping("/items/{sku}")
    CartView remove(Visitor visitor, @PathVariable Sku sku) {
        carts.set(visitor, sku, 0);
        return view(visitor);
    }

    private CartView view(Visitor visitor) {
        var items = carts.of(visitor);
        var known = snapshots.of(items.stream().map(CartItem::sku).toList());
        return CartView.of(items, known, properties.currency());
    }
}
