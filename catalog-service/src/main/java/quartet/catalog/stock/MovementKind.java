package quartet.catalog.stock;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/** Why units moved. */
public enum MovementKind {
    @JsonProperty("inbound")
    INBOUND,
    @JsonProperty("outbound")
    OUTBOUND,
    @JsonProperty("transfer")
    TRANSFER,
    @JsonProperty("adjustment")
    ADJUSTMENT,
    @JsonProperty("damage")
    DAMAGE,
    @JsonProperty("return")
    RETURN,
    @JsonProperty("reservation")
    RESERVATION,
    @JsonProperty("release")
    RELEASE;

    /**
     * The kind of that name, as events spell it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MovementKind named(String name) {
        for (var kind : values()) {
            if (kind.inWords().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Not a kind of movement: " + name);
    }

    public String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the event counts: units in the house, or, where those stay alike, units for sale. */
    long counts(LevelChange change) {
        return switch (this) {
            case INBOUND, OUTBOUND, TRANSFER, ADJUSTMENT, RETURN -> change.total();
            case RESERVATION, RELEASE, DAMAGE -> change.available();
        };
    }
}
