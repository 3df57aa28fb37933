package quartet.order.problems;

import com.mongodb.MongoException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.time.Duration;
import java.util.List;

/** What is wrong before a request reaches a feature, and what nobody expected. */
@RestControllerAdvice
class RequestProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(RequestProblems.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    static ProblemDetail tooLarge() {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE, "PAYLOAD_TOO_LARGE", "The body is larger than 64 KB");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidInput invalid) {
        return Problems.response(
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        invalid.code(),
                        String.valueOf(invalid.getMessage()),
                        invalid.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeDown(MongoException down) {
        log.warn("The store did not answer: {}", down.toString());
        return Problems.later(
                Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "STORE_UNAVAILABLE",
                        "The store of orders does not answer; try again"),
                SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        var error = new FieldProblem(mistyped.getName(), "is not valid");
        return Problems.response(
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "VALIDATION_FAILED",
                        "The request is not valid",
                        List.of(error)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected) {
        log.error("Unexpected", unexpected);
        return Problems.response(
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "INTERNAL",
                        "Something went wrong; the trace id leads to it"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return body(UnreadableBody.problem(unreadable));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors =
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(
                                e ->
                                        new FieldProblem(
                                                e.getField(),
                                                String.valueOf(e.getDefaultMessage())))
                        .toList();
        return body(
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "VALIDATION_FAILED",
                        "The request is not valid",
                        errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var known = HttpStatus.resolve(status.value());
        var problem =
                Problems.of(
                        status,
                        code(known),
                        known == null ? "The request failed" : known.getReasonPhrase());
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static String code(@Nullable HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "NOT_FOUND";
            case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
            case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
            case CONTENT_TOO_LARGE -> "PAYLOAD_TOO_LARGE";
            case BAD_REQUEST -> "VALIDATION_FAILED";
            case SERVICE_UNAVAILABLE -> "SERVICE_UNAVAILABLE";
            case null, default ->
                    status != null && status.is4xxClientError() ? status.name() : "INTERNAL";
        };
    }

    private static ResponseEntity<Object> body(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
