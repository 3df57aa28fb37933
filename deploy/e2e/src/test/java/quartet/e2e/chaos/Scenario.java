package quartet.e2e.chaos;

import java.util.Set;

/** What a customer or the staff wants of an order of two lines, and how that may end. */
enum Scenario {
    PLACE("tok_approve", "", Set.of("CONFIRMED")),
    REJECT("tok_decline", "", Set.of("REJECTED")),
    CANCEL("tok_approve", "/cancel", Set.of("CANCELLED")),
    SHIP("tok_approve", "/ship", Set.of("SHIPPED"));

    private final String token;
    private final String decision;
    private final Set<String> ends;

    Scenario(String token, String decision, Set<String> ends) {
        this.token = token;
        this.decision = decision;
        this.ends = ends;
    }

    String token() {
        return token;
    }

    /** What is asked of the order once it is confirmed; empty if placing is all. */
    String decision() {
        return decision;
    }

    boolean endedAsWanted(String status) {
        return ends.contains(status);
    }

    /** Too much trouble while placing is a reason to give up: then it must end as rejected. */
    boolean ended(String status) {
        return endedAsWanted(status) || status.equals("REJECTED");
    }
}
