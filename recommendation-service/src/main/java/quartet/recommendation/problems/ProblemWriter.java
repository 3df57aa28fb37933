package quartet.recommendation.problems;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/** Writes problems that arise before a controller is reached. */
@Component
public class ProblemWriter {

    private final JsonMapper json;
    private final Traces traces;

    ProblemWriter(JsonMapper json, Traces traces) {
        this.json = json;
        this.traces = traces;
    }

    public void write(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var problem = Problem.of(status, code, detail, List.of(), traces.current());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
