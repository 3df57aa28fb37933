package quartet.local.check;

/** One invariant: its name in FAULTS §5, what it says, and how it is looked at. */
record Rule(String id, String title, Look look) {

    /** Compares what was read with what must be so. */
    interface Look {
        void at(Evidence evidence, Report report);
    }

    Finding check(Evidence evidence) {
        var report = new Report();
        look.at(evidence, report);
        return found(report.verdict());
    }

    Finding found(Verdict verdict) {
        return new Finding(id, title, verdict);
    }
}
