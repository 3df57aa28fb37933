package quartet.local.check;

import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Rest;

import java.util.List;
import java.util.Optional;

/** All invariants of FAULTS §5, as a pure function of what was read. */
public final class Invariants {

    private static final String REST = "L";

    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "B1",
                            "total = available + reserved + damaged, none below 0",
                            Books::b1),
                    new Rule("B2", "total = moved in + returned - shipped", Books::b2),
                    new Rule("B3", "reserved = live holds = confirmed, not shipped", Books::b3),
                    new Rule("B4", "a hold stands where its order stands", Books::b4),
                    new Rule("B5", "movements are dense and lead to the levels", Ledgers::b5),
                    new Rule("O1", "one key, one order", Promises::o1),
                    new Rule("O2", "acknowledged orders exist, no others", Promises::o2),
                    new Rule("O3", "every order took a path of the state machine", Paths::o3),
                    new Rule("O4", "what was answered was true", Promises::o4),
                    new Rule("O5", "totals add up and are those answered", Promises::o5),
                    new Rule("P1", "one capture per shipped order, none open besides", Money::p1),
                    new Rule("E1", "events of an aggregate are dense and in order", Events::e1),
                    new Rule("E2", "what was published is what had to be", Events::e2),
                    new Rule("E3", "one outcome per order, no good dead letter", Events::e3),
                    new Rule("A", "TimescaleDB has every sale, on its day", Sales::series),
                    new Rule("G", "Neo4j has every sale and every pair", Sales::graph),
                    new Rule("R", "Redis has every sale among best sellers", Sales::bestSellers),
                    new Rule("Cart", "carts hold what was added less ordered", Carts::cart),
                    new Rule(
                            REST,
                            "everything came to rest",
                            (evidence, report) -> moving(evidence.dump().rest(), report)));

    private Invariants() {}

    /** One finding per invariant, always in the same order. */
    public static List<Finding> check(Dump dump, Optional<History> history) {
        var evidence = new Evidence(dump, history);
        return RULES.stream().map(rule -> rule.check(evidence)).toList();
    }

    /** What can be said if nothing could be read. */
    static List<Finding> unknown(String reason) {
        return RULES.stream().map(rule -> rule.found(new Verdict.Unknown(reason))).toList();
    }

    /** What can be said while something moves. */
    static List<Finding> restless(Rest rest) {
        var report = new Report();
        moving(rest, report);
        return RULES.stream()
                .map(
                        rule ->
                                rule.found(
                                        rule.id().equals(REST)
                                                ? report.verdict()
                                                : new Verdict.Unknown("not at rest")))
                .toList();
    }

    private static void moving(Rest rest, Report report) {
        rest.moving().forEach(what -> report.violated("%s", what));
    }
}
