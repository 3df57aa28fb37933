package quartet.local.check;

/** What became of one invariant. */
public record Finding(String id, String title, Verdict verdict) {

    /** Unknown fails too: nobody has seen it hold. */
    public boolean failed() {
        return !(verdict instanceof Verdict.Ok);
    }

    /** In one line, without examples. */
    public String line() {
        var mark = failed() ? "!!" : "ok";
        var said =
                switch (verdict) {
                    case Verdict.Ok(var note) -> note;
                    case Verdict.Violated(var count, _) -> "violated, " + count + " times";
                    case Verdict.Unknown(var reason) -> "unknown: " + reason;
                };
        return "%s  %-4s  %-53s %s".formatted(mark, id, title, said).stripTrailing();
    }
}
