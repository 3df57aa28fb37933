package quartet.order.importing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import quartet.order.ordering.CustomerId;
import quartet.order.ordering.OrderLine;
import quartet.order.ordering.PackedLines;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row of an import: one invoice of the past, with the amounts that were paid. */
record PastInvoice(
        @NotNull @Pattern(regexp = "[A-Z]?[0-9]{1,12}", message = "is not an invoice number")
                String invoice,
        @NotNull Instant at,
        @Nullable @Pattern(regexp = "[a-z0-9]{1,26}", message = "is not a customer number")
                String customer,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "is two capital letters") String country,
        @NotBlank @Size(max = 40) String paymentMethod,
        @NotEmpty List<@NotNull @Valid Line> lines) {

    /**
     * One line.
     *
     * @param goods false for postage and fees
     * @param amount the line's total in minor units
     */
    record Line(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}", message = "is not a SKU")
                    String sku,
            @NotBlank @Size(max = 500) String name,
            @Nullable @Size(max = 100) String category,
            @NotNull Boolean goods,
            @Min(1) int quantity,
            @Min(1) long amount) {

        OrderLine toOrderLine() {
            var unitPrice =
                    Math.addExact(Math.multiplyExact(2L, amount), quantity) / (2L * quantity);
            var upper = sku.toUpperCase(Locale.ROOT);
            // As the document will have it, so that its event can be made again.
            var plain = PackedLines.plain(name);
            var kept = category == null || category.isEmpty() ? null : PackedLines.plain(category);
            return new OrderLine(
                    upper, plain, kept, Map.of(), goods, quantity, unitPrice, amount, 0, 0);
        }
    }

    /** Whether it takes back instead of selling. */
    boolean credit() {
        return invoice.startsWith("C");
    }

    CustomerId customerId() {
        return customer == null ? CustomerId.ofInvoice(invoice) : new CustomerId("c_" + customer);
    }

    List<OrderLine> orderLines() {
        return lines.stream().map(Line::toOrderLine).toList();
    }
}
