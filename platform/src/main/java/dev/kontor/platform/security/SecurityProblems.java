package dev.kontor.platform.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.problem.ProblemWriter;

/// The refusals of Spring Security as problems.
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            // the keys cannot be fetched: the token may be fine
            response.setHeader("Retry-After", "5");
            this.writer.write(ProblemException.unavailable(), request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
                (exception instanceof OAuth2AuthenticationException) ? "Bearer error=\"invalid_token\"" : "Bearer");
        this.writer.write(new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        this.writer.write(new StaffOnly(), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        this.writer.write(new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request"), request, response);
    }

    /// The one rule of the filter chain beyond being logged in.
    private static final class StaffOnly extends ProblemException {

        StaffOnly() {
            super(HttpStatus.FORBIDDEN, "no-permission");
        }

        @Override
        public List<String> reasons() {
            return List.of("STAFF_ONLY");
        }

    }

}
