package quartet.local.preflight;

/** Something that must hold before a start can succeed. Changes nothing. */
@FunctionalInterface
interface Check {

    Finding run();
}
