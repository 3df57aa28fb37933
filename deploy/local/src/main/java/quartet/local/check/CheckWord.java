package quartet.local.check;

import quartet.local.status.Screen;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code deploy/up check}: a line per invariant, or all as JSON. */
public final class CheckWord {

    private final Checker checker;
    private final Screen screen;
    private final boolean json;

    public CheckWord(Checker checker, Screen screen, boolean json) {
        this.checker = checker;
        this.screen = screen;
        this.json = json;
    }

    /** Whether every invariant holds. */
    public boolean run(Duration restWithin) throws InterruptedException {
        var findings = checker.check(restWithin, Optional.empty());
        boolean ok = findings.stream().noneMatch(Finding::failed);
        if (json) {
            screen.say(JsonMapper.shared().writeValueAsString(new Told(ok, told(findings))));
        } else {
            findings.forEach(this::say);
        }
        return ok;
    }

    private void say(Finding finding) {
        screen.say(finding.line());
        if (finding.verdict() instanceof Verdict.Violated(var count, var examples)) {
            examples.forEach(example -> screen.say("          " + example));
            if (count > examples.size()) {
                screen.say("          … and " + (count - examples.size()) + " more");
            }
        }
    }

    private record Told(boolean ok, List<Line> invariants) {}

    private record Line(
            String id,
            String title,
            String verdict,
            String note,
            long violations,
            List<String> examples) {}

    private static List<Line> told(List<Finding> findings) {
        return findings.stream().map(CheckWord::told).toList();
    }

    private static Line told(Finding finding) {
        var id = finding.id();
        var title = finding.title();
        return switch (finding.verdict()) {
            case Verdict.Ok(var note) -> new Line(id, title, "OK", note, 0, List.of());
            case Verdict.Violated(var count, var examples) ->
                    new Line(id, title, "VIOLATED", "", count, examples);
            case Verdict.Unknown(var reason) ->
                    new Line(id, title, "UNKNOWN", reason, 0, List.of());
        };
    }
}
