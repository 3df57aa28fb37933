package quartet.e2e.chaos;

import quartet.local.check.dump.Level;

import java.util.Map;
import java.util.Optional;

/** What a customer or the staff wants of an order of two lines, and how that ends. */
enum Scenario {
    PLACE("tok_approve", Map.of(), "CONFIRMED", new Level(0, -2, 2, 0)),
    REJECT("tok_decline", Map.of(), "REJECTED", Level.NONE),
    /** Nothing is wrong with it, but somebody keeps silent until there is no time left. */
    GIVE_UP("tok_approve", Map.of(), "REJECTED", Level.NONE),
    /** Cancelled while it is still being placed, which somebody has to hold up. */
    CALL_OFF("tok_approve", Map.of("PENDING", Decision.CANCEL), "CANCELLED", Level.NONE),
    CANCEL("tok_approve", Map.of("CONFIRMED", Decision.CANCEL), "CANCELLED", Level.NONE),
    SHIP("tok_approve", Map.of("CONFIRMED", Decision.SHIP), "SHIPPED", new Level(-2, -2, 0, 0)),
    /** All of it comes back, one unit damaged, and is paid back. */
    RETURN(
            "tok_approve",
            Map.of(
                    "CONFIRMED",
                    Decision.SHIP,
                    "SHIPPED",
                    Decision.RETURN,
                    "SHIPPED REQUESTED",
                    Decision.RECEIVE),
            "REFUNDED",
            new Level(0, -1, 0, 1));

    private final String token;
    private final Map<String, Decision> decisions;
    private final String end;
    private final Level moved;

    Scenario(String token, Map<String, Decision> decisions, String end, Level moved) {
        this.token = token;
        this.decisions = decisions;
        this.end = end;
        this.moved = moved;
    }

    String token() {
        return token;
    }

    /** What is asked of an order that stands there; nothing while it has to go on by itself. */
    Optional<Decision> decision(Standing order) {
        return Optional.ofNullable(decisions.get(order.inWords()));
    }

    boolean endedAsWanted(Standing order) {
        return order.status().equals(end);
    }

    /** Too much trouble while placing is a reason to give up: then it must end as rejected. */
    boolean ended(Standing order) {
        return endedAsWanted(order) || order.status().equals("REJECTED");
    }

    /** What becomes of the units of its first line. */
    Level moved() {
        return moved;
    }
}
