package quartet.order.orchestration;

/** The name of this instance, in the diary of every saga it writes to. */
record Writer(String name) {}
