package quartet.analytics.problems;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import quartet.analytics.problems.Problem.FieldProblem;
import quartet.analytics.store.StoreNotReady;

import java.util.List;

/** Every failure as a problem document that says nothing of the inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Traces traces;

    Problems(Traces traces) {
        this.traces = traces;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(InvalidParameter e) {
        var code = e instanceof UnknownParameter ? "UNKNOWN_PARAMETER" : "VALIDATION_FAILED";
        return answer(HttpStatus.BAD_REQUEST, code, "A parameter is wrong", List.of(e.problem()));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(NotFound e) {
        return answer(HttpStatus.NOT_FOUND, "NOT_FOUND", e.getMessage() + " is unknown", List.of());
    }

    @ExceptionHandler({StoreNotReady.class, DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> onStore(RuntimeException e) {
        log.warn("The store does not answer: {}", e.toString());
        return later("STORE_UNAVAILABLE", "Please try again", "2");
    }

    @ExceptionHandler
    ResponseEntity<Object> on(TooBusy e) {
        return later("SERVICE_UNAVAILABLE", "Too many are connected", "10");
    }

    private ResponseEntity<Object> later(String code, String detail, String seconds) {
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        var problem = problem(status, code, detail, List.of());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(RuntimeException e) {
        log.error("A request failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "This is our fault", List.of());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var known = HttpStatus.valueOf(status.value());
        var problem =
                switch (known) {
                    case BAD_REQUEST ->
                            problem(known, "VALIDATION_FAILED", "The request is wrong", fields(e));
                    case INTERNAL_SERVER_ERROR ->
                            problem(known, "INTERNAL", "This is our fault", List.of());
                    default -> problem(known, known.name(), known.getReasonPhrase(), List.of());
                };
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static List<FieldProblem> fields(Exception e) {
        return switch (e) {
            case MissingServletRequestParameterException missing ->
                    List.of(new FieldProblem(missing.getParameterName(), "missing"));
            case TypeMismatchException mismatch when mismatch.getPropertyName() != null ->
                    List.of(new FieldProblem(mismatch.getPropertyName(), "not understood"));
            default -> List.of();
        };
    }

    private ResponseEntity<Object> answer(
            HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, code, detail, errors));
    }

    private Problem problem(
            HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        return Problem.of(status, code, detail, errors, traces.current());
    }
}
