package quartet.cart.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

import quartet.cart.problems.ProblemWriter;
import quartet.cart.problems.Problems;

import java.io.IOException;

/** 401 and 403 as problem documents; why a token was refused is nobody's business. */
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    AccessProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        writer.write(
                response,
                Problems.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "A valid token is needed"));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        writer.write(
                response,
                Problems.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is not yours to do"));
    }
}
