package quartet.catalog.holds;

/** An invariant of FAULTS §5 that does not hold. */
final class Violation extends AssertionError {

    Violation(String invariant, String what, Object... parts) {
        super(invariant + ": " + what.formatted(parts));
    }
}
