package quartet.catalog.stock;

/** Decides about a head that was read. May be asked again, with another one. */
@FunctionalInterface
public interface Planner<A> {

    Plan<A> plan(Head head);
}
