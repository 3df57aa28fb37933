package quartet.recommendation.related;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Locale;

/** Bought together, for the page of a product. */
@RestController
@RequestMapping("/api/recommendations/products")
class RelatedController {

    private final RelatedProducts related;

    RelatedController(RelatedProducts related) {
        this.related = related;
    }

    @GetMapping("/{sku}")
    RelatedAnswer related(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}") String sku,
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
        return related.to(sku.toUpperCase(Locale.ROOT), limit);
    }
}
