package quartet.catalog.problems;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import quartet.catalog.traces.CurrentTrace;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/** Writes a problem document where no controller is involved: in filters and for security. */
@Component
public class ProblemWriter {

    private final JsonMapper json;
    private final CurrentTrace trace;

    ProblemWriter(JsonMapper json, CurrentTrace trace) {
        this.json = json;
        this.trace = trace;
    }

    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        problem.setProperty("traceId", trace.id());
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
