package quartet.recommendation.progress;

import jakarta.validation.constraints.Pattern;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.recommendation.problems.NotFound;

import java.util.Locale;

/** For operators: the import's progress bar and the checker read this. */
@RestController
@RequestMapping("/api/recommendations")
class ProgressController {

    private final Progress progress;

    ProgressController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/progress")
    GraphProgress progress() {
        return progress.now();
    }

    @GetMapping("/products/{sku}/units")
    ProductUnits units(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}") String sku) {
        return progress.units(sku.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NotFound("product " + sku));
    }
}
