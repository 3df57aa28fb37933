package quartet.order.handling;

/**
 * What is done before goods leave.
 *
 * @param begun whether somebody works on it
 * @param packed units that lie in a box
 */
public record Preparation(boolean begun, boolean picked, Units packed) {

    public static final Preparation NONE = new Preparation(false, false, Units.NONE);
}
