package dev.kontor.identity.journey;

import dev.kontor.platform.access.CompanyAccess;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A handler that asks for whatever right it is told, guarded as every other: the rights of services that are not here
/// are decided in the same place.
@RestController
class RightsProbe {

    @GetMapping("/api/companies/{company}/probe/{right}")
    boolean ask(CompanyAccess access, @PathVariable String right) {
        access.require(right);
        return true;
    }

}
