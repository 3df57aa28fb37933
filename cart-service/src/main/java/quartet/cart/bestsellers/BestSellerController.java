package quartet.cart.bestsellers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.cart.snapshots.Sku;

import java.util.List;

/** Shows what sells. */
@RestController
@RequestMapping("/api/bestsellers")
class BestSellerController {

    record Page(List<BestSeller> items, @Nullable String next) {}

    private final BestSellers bestSellers;

    BestSellerController(BestSellers bestSellers) {
        this.bestSellers = bestSellers;
    }

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "all") @Pattern(regexp = "all|day|week|month")
                    String window,
            @RequestParam(required = false) @Size(min = 1, max = 200) @Nullable String category,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable Cursor cursor) {
        int shown = Cursor.shown(cursor);
        var found = bestSellers.top(Window.of(window), category, shown, limit + 1);
        return found.size() > limit
                ? new Page(found.subList(0, limit), new Cursor(shown + limit).text())
                : new Page(found, null);
    }

    @GetMapping("/{sku}")
    BestSeller show(@PathVariable Sku sku) {
        return new BestSeller(sku, bestSellers.unitsOf(sku));
    }
}
