package quartet.order.peers;

/** What became of a call to another service. */
public sealed interface Reply<T> {

    /** 2xx, with a body that could be read. */
    record Answered<T>(T body) implements Reply<T> {}

    /** 4xx: it was heard and turned down. What that means depends on what was asked. */
    record TurnedDown<T>(int status, Problem problem) implements Reply<T> {}

    /** It never left: no permit, open circuit, nobody listening; or they said "not now". */
    record NotSent<T>() implements Reply<T> {}

    /** It may have been heard: time-out, reset, 5xx, an answer that cannot be read. */
    record Silence<T>() implements Reply<T> {}
}
