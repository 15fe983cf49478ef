package dev.kontor.identity.impersonation;

import java.util.List;
import java.util.UUID;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.security.CurrentUser;
import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Lets the staff look at the portal as a member, and tells the customer who did.
@RestController
class ImpersonationController {

    private final ImpersonationService service;

    ImpersonationController(ImpersonationService service) {
        this.service = service;
    }

    @Operation(operationId = "putImpersonation", summary = "Looks at the portal as a member of a company",
            description = """
                    For half an hour at most, reading only: below `/api/companies/{company}` of that company the \
                    caller has the member's access and not its own, and every change is refused. The customer sees \
                    who looked, when and why. Who looks as somebody already looks as this one instead.""")
    @PutMapping("/api/backoffice/impersonations/{id}")
    ResponseEntity<ImpersonationView> begin(@PathVariable UUID id, @RequestBody @Valid PutImpersonation command,
            CurrentUser user) {
        var begun = this.service.begin(id.toString(), user, command);
        return ResponseEntity.status(begun.now() ? HttpStatus.CREATED : HttpStatus.OK)
            .cacheControl(CacheControl.noStore())
            .body(ImpersonationView.of(begun.impersonation()));
    }

    @Operation(operationId = "endImpersonation", summary = "Looks at the portal as oneself again")
    @DeleteMapping("/api/backoffice/impersonations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, CurrentUser user) {
        this.service.end(id.toString(), user);
    }

    @Operation(operationId = "listMemberImpersonations",
            summary = "Who of the supplier has looked at the portal as a member, the newest first")
    @GetMapping("/api/companies/{company}/members/{email}/impersonations")
    @Requires("members.read")
    List<ImpersonationView> ofMember(CompanyAccess access, @PathVariable String email) {
        return this.service.of(access.company(), EmailAddress.read(email)).stream().map(ImpersonationView::of).toList();
    }

    @Operation(operationId = "listMyImpersonations",
            summary = "Who of the supplier has looked at the portal as me, the newest first")
    @GetMapping("/api/me/impersonations")
    List<ImpersonationView> mine(CurrentUser user) {
        return this.service.of(user.id()).stream().map(ImpersonationView::of).toList();
    }

}
