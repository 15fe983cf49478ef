package dev.kontor.identity.rights;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells whoever asks, without a login, whether customers get in at all: the gateway asks before it lets somebody in
/// (F-022).
@RestController
class PortalStateController {

    private final Rules rules;

    PortalStateController(Rules rules) {
        this.rules = rules;
    }

    @Operation(operationId = "readPortalState", summary = "Whether the portal is open for customers")
    @GetMapping("/api/portal")
    PortalState state() {
        return new PortalState(this.rules.isOpen());
    }

    record PortalState(boolean open) {
    }

}
