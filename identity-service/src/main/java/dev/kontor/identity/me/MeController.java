package dev.kontor.identity.me;

import java.util.List;

import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.security.CurrentUser;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells the signed-in person who it is and for which companies it acts (F-015).
@RestController
class MeController {

    private final MyCompanies companies;

    private final Rules rules;

    MeController(MyCompanies companies, Rules rules) {
        this.companies = companies;
        this.rules = rules;
    }

    @Operation(operationId = "readMe", summary = "Who I am and where I may act")
    @GetMapping("/api/me")
    Me me(CurrentUser user) {
        return new Me(user.id().value(), user.name(), user.email(), user.has("staff"), this.rules.isOpen(),
                this.companies.of(user.id()));
    }

    /// @param portalOpen closed, it is so for everybody but the staff (F-022)
    record Me(String id, String name, String email, boolean staff, boolean portalOpen, List<MyCompany> companies) {
    }

}
