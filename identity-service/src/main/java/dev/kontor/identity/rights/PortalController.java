package dev.kontor.identity.rights;

import dev.kontor.identity.audit.Actor;
import dev.kontor.identity.http.Revision;
import dev.kontor.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The switch "allow access for external users" (F-022).
@RestController
@RequestMapping("/api/backoffice/portal")
class PortalController {

    private final Rules rules;

    private final RightsService service;

    PortalController(Rules rules, RightsService service) {
        this.rules = rules;
        this.service = service;
    }

    @Operation(operationId = "readPortal", summary = "Whether the portal is open for customers")
    @GetMapping
    ResponseEntity<Portal> portal() {
        return answer(this.rules.portal());
    }

    @Operation(operationId = "turnPortal", summary = "Opens or closes the portal for customers", description = """
            Closing it needs the `confirmation` of a preview; without it the answer is 428, and 409 when the numbers \
            have changed meanwhile.""")
    @PutMapping
    ResponseEntity<Portal> turn(@RequestBody @Valid TurnPortal command, CurrentUser user,
            @RequestParam(required = false) @Nullable String confirmation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(this.service.turn(command.open(), Revision.expected(ifMatch), confirmation, Actor.of(user)));
    }

    private static ResponseEntity<Portal> answer(PortalSwitch portal) {
        return ResponseEntity.ok()
            .eTag(Revision.etag(portal.revision()))
            .body(new Portal(portal.open(), portal.revision()));
    }

    record TurnPortal(@NotNull Boolean open) {
    }

    record Portal(boolean open, long version) {
    }

}
