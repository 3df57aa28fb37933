package quartet.catalog.problems;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A store that does not answer is no answer: 503, never a "no". A write that ended this way may
 * have happened; whoever sent it sends it again.
 */
@RestControllerAdvice
@Order(1)
class StoreProblems {

    private static final Logger log = LoggerFactory.getLogger(StoreProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MongoException failure) {
        if (isOurFault(failure)) {
            log.error("The store refused a command", failure);
            return ResponseEntity.internalServerError().body(internal());
        }
        log.warn("The store does not answer: {}", failure.getClass().getSimpleName());
        return Problem.unavailable("STORE_UNAVAILABLE", "The catalog's store does not answer.");
    }

    /** A command the server understood and rejected for a reason that repeating cannot change. */
    private static boolean isOurFault(MongoException failure) {
        return switch (failure) {
            case MongoWriteException _ -> true;
            case MongoCommandException command -> !command.hasErrorLabel("RetryableWriteError");
            case MongoClientException _ -> false;
            default -> false;
        };
    }

    static ProblemDetail internal() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong on our side.");
    }
}
