package quartet.order.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Came;
import quartet.order.problems.InvalidInput;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What came back, sorted into what can be sold again and what cannot. */
record ReceiveForm(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Line> lines) {

    /** Of one product; at least one unit of it. */
    record Line(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}", message = "is not a SKU")
                    String sku,
            @Nullable @Min(0) @Max(1000) Integer restocked,
            @Nullable @Min(0) @Max(1000) Integer damaged) {

        private int units() {
            return Objects.requireNonNullElse(restocked, 0)
                    + Objects.requireNonNullElse(damaged, 0);
        }

        private Came came() {
            return new Came(
                    sku.toUpperCase(Locale.ROOT),
                    Objects.requireNonNullElse(restocked, 0),
                    Objects.requireNonNullElse(damaged, 0));
        }
    }

    /** Sorted, so that the order of the lines in the request does not matter. */
    List<Came> came() {
        if (lines.stream().anyMatch(line -> line.units() == 0)) {
            throw InvalidInput.of("lines", "each restock or damage at least one unit");
        }
        var came = lines.stream().map(Line::came).sorted(Comparator.comparing(Came::sku)).toList();
        if (came.stream().map(Came::sku).distinct().count() < came.size()) {
            throw InvalidInput.of("lines", "name each product once");
        }
        return came;
    }
}
