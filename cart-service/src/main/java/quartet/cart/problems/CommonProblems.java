package quartet.cart.problems;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import quartet.cart.store.StoreDown;

import java.util.List;

/** What every feature's requests may run into. The features add their own refusals. */
@RestControllerAdvice
class CommonProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(CommonProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownParameter(UnknownParameter e) {
        return answer(
                Problems.badRequest(
                        "UNKNOWN_PARAMETER",
                        "The query has a parameter that means nothing here",
                        List.of(new Problems.FieldError(e.name(), "unknown parameter"))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e) {
        return answer(invalid(List.of(new Problems.FieldError(e.getName(), "wrong value"))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(DataAccessException e) {
        if (!StoreDown.is(e)) {
            return unexpected(e);
        }
        log.warn("Redis does not answer: {}", e.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(
                        Problems.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "STORE_UNAVAILABLE",
                                "The store does not answer; whether a change arrived is unknown"));
    }

    /** Security's own business: its filter writes the answer. */
    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        log.error("Unexpected", e);
        return answer(
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong here"));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors = e.getFieldErrors().stream().map(CommonProblems::error).toList();
        return body(invalid(errors), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors =
                e.getParameterValidationResults().stream()
                        .flatMap(
                                result ->
                                        result.getResolvableErrors().stream()
                                                .map(
                                                        error ->
                                                                error(
                                                                        result.getMethodParameter()
                                                                                .getParameterName(),
                                                                        error.getDefaultMessage())))
                        .toList();
        return body(invalid(errors), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return body(UnreadableBodies.problemOf(e.getCause()), headers);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = codeOf(status);
        var detail = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        return body(Problems.of(status, code, detail == null ? code : detail), headers);
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "PAYLOAD_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> status.is4xxClientError() ? "VALIDATION_FAILED" : "INTERNAL";
        };
    }

    private static Problems.FieldError error(FieldError e) {
        return error(e.getField(), e.getDefaultMessage());
    }

    private static Problems.FieldError error(@Nullable String field, @Nullable String reason) {
        return new Problems.FieldError(
                field == null ? "" : field, reason == null ? "invalid" : reason);
    }

    private static ProblemDetail invalid(List<Problems.FieldError> errors) {
        return Problems.badRequest("VALIDATION_FAILED", "The request breaks a rule", errors);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> body(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
