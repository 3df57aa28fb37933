package quartet.catalog.reconciliation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.problems.Problem;

/** The last report, and a run on demand, for operators. */
@RestController
@RequestMapping("/api/stock/reconciliation")
class ReconciliationController {

    private final Reconciler reconciler;
    private final Reports reports;

    ReconciliationController(Reconciler reconciler, Reports reports) {
        this.reconciler = reconciler;
        this.reports = reports;
    }

    @GetMapping
    ResponseEntity<?> last() {
        var last = reports.last();
        return last.isPresent() ? ResponseEntity.ok(last.get()) : notYet();
    }

    @PostMapping
    ResponseEntity<?> run() {
        reconciler.whole();
        return last();
    }

    private static ResponseEntity<ProblemDetail> notYet() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "There was no run yet."));
    }
}
