package dev.kontor.identity.registration;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import dev.kontor.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The form that anybody can send (F-003, F-004). What comes back tells a stranger nothing that he did not know: not
/// which customer numbers there are, nor who has access.
@RestController
class RegistrationController {

    private final RegistrationService service;

    private final Attempts attempts;

    private final RegistrationLimits limits;

    RegistrationController(RegistrationService service, Attempts attempts, RegistrationLimits limits) {
        this.service = service;
        this.attempts = attempts;
        this.limits = limits;
    }

    @Operation(operationId = "register", summary = "Asks for access to a company that is known",
            description = "Without a login. Number and VAT id, or number and postcode, must belong together.")
    @SecurityRequirements
    @PutMapping("/api/registrations/{id}")
    ResponseEntity<Received> register(@PathVariable UUID id, @RequestBody @Valid PutRegistration command,
            HttpServletRequest request, HttpServletResponse response) {
        refuse(this.attempts.count("client/" + client(request), this.limits.client()), response);
        var form = command.form();
        refuse(this.attempts.count("email/" + form.email(), this.limits.email()), response);
        var number = "number/" + form.customerNumber();
        refuse(this.attempts.look(number, this.limits.number()), response);
        var recognised = this.service.recognise(form);
        if (recognised.isEmpty()) {
            this.attempts.count(number, this.limits.number());
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "company-not-recognised");
        }
        this.service.request(id.toString(), form, recognised.get());
        return ResponseEntity.accepted().body(new Received(id));
    }

    /// The same for everybody: what is made of it comes by mail.
    record Received(UUID id) {
    }

    private static void refuse(Optional<Duration> wait, HttpServletResponse response) {
        wait.ifPresent((it) -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(it.toSeconds()));
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        });
    }

    /// The gateway is the only caller, and writes this header itself.
    private static String client(HttpServletRequest request) {
        @Nullable String forwarded = request.getHeader("X-Forwarded-For");
        return (forwarded != null) ? forwarded : request.getRemoteAddr();
    }

}
