package quartet.order.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Units;

import java.util.List;

/**
 * A parcel.
 *
 * @param lines what is in it; left out: everything that is in no parcel yet
 */
record ShipForm(
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid UnitsForm> lines,
        @NotBlank @Size(max = 60) String carrier,
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9 ._/-]{0,79}",
                        message = "is 1 to 80 letters, digits, spaces or ._/-")
                String tracking) {

    Units units() {
        return UnitsForm.units(lines);
    }
}
