package quartet.catalog.problems;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.util.Comparator;
import java.util.Locale;

/** Requests that never reach a feature, and failures that no feature expects. */
@RestControllerAdvice
@Order
class RequestProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(RequestProblems.class);

    @ExceptionHandler
    ProblemDetail on(BadRequest bad) {
        return Problem.of(HttpStatus.BAD_REQUEST, bad.code(), bad.detail(), bad.errors());
    }

    @ExceptionHandler
    ProblemDetail on(VersionRefused refused) {
        var detail = String.valueOf(refused.getMessage());
        return switch (refused) {
            case VersionRefused.Missing _ ->
                    Problem.of(HttpStatus.PRECONDITION_REQUIRED, "PRECONDITION_REQUIRED", detail);
            case VersionRefused.Stale _ ->
                    Problem.of(HttpStatus.PRECONDITION_FAILED, "STALE", detail);
        };
    }

    @ExceptionHandler
    ProblemDetail on(MethodArgumentTypeMismatchException bad) {
        return on(BadRequest.field(bad.getName(), "is not a valid value"));
    }

    @ExceptionHandler
    ProblemDetail on(Exception bug) throws Exception {
        if (bug instanceof AccessDeniedException) {
            throw bug;
        }
        log.error("Unexpected", bug);
        return StoreProblems.internal();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = UnreadableBody.problem(unreadable);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors =
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(e -> new FieldProblem(e.getField(), "" + e.getDefaultMessage()))
                        .sorted(Comparator.comparing(FieldProblem::field))
                        .toList();
        return ResponseEntity.badRequest()
                .body(
                        Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "VALIDATION_FAILED",
                                "The request is not valid.",
                                errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var known = HttpStatus.valueOf(status.value());
        var problem =
                Problem.of(known, codeOf(known), known.getReasonPhrase().toLowerCase(Locale.ROOT));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "VALIDATION_FAILED";
            case CONTENT_TOO_LARGE -> "PAYLOAD_TOO_LARGE";
            case INTERNAL_SERVER_ERROR -> "INTERNAL";
            default -> status.name();
        };
    }
}
