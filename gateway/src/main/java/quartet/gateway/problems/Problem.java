package quartet.gateway.problems;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A problem document as it goes over the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        ProblemCode code,
        @Nullable String traceId) {

    static Problem of(
            HttpStatus status,
            ProblemCode code,
            @Nullable String detail,
            @Nullable String traceId) {
        return new Problem(
                "about:blank", status.getReasonPhrase(), status.value(), detail, code, traceId);
    }
}
