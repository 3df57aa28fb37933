package quartet.catalog.stock;

import com.fasterxml.jackson.annotation.JsonProperty;

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

    /** What the event counts: units in the house, or, where those stay alike, units for sale. */
    long counts(LevelChange change) {
        return switch (this) {
            case INBOUND, OUTBOUND, TRANSFER, ADJUSTMENT, RETURN -> change.total();
            case RESERVATION, RELEASE, DAMAGE -> change.available();
        };
    }
}
