package dev.kontor.identity.me;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.person.Persons;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells the signed-in person who it is and for which companies it acts (F-015).
@RestController
class MeController {

    private final MyCompanies companies;

    private final Persons persons;

    private final MeService service;

    private final Rules rules;

    private final MyImpersonations looks;

    MeController(MyCompanies companies, Persons persons, MeService service, Rules rules, MyImpersonations looks) {
        this.companies = companies;
        this.persons = persons;
        this.service = service;
        this.rules = rules;
        this.looks = looks;
    }

    @Operation(operationId = "readMe", summary = "Who I am and where I may act")
    @GetMapping("/api/me")
    Me me(CurrentUser user) {
        return this.persons.find(user.id())
            .map((it) -> me(user, it.firstName() + " " + it.lastName(), it.names(), it.isComplete()))
            .orElseGet(() -> me(user, user.name(), null, true));
    }

    @Operation(operationId = "putMe", summary = "Changes my name")
    @PutMapping("/api/me")
    Me rename(CurrentUser user, @RequestBody @Valid PutName name) {
        this.service.rename(user, name.firstName().strip(), name.lastName().strip());
        return me(user);
    }

    private Me me(CurrentUser user, String name, @Nullable Names parts, boolean complete) {
        var looking = user.has("staff") ? this.looks.of(user.id()) : null;
        return new Me(user.id().value(), name, (parts != null) ? parts.firstName() : null,
                (parts != null) ? parts.lastName() : null, user.email(), user.has("staff"), this.rules.isOpen(),
                complete, this.companies.of(user.id(), (looking != null) ? looking.access() : null),
                (looking != null) ? looking.impersonation() : null);
    }

    /// Without the parts of the name where it is not ours to change, as with staff.
    ///
    /// @param portalOpen closed, it is so for everybody but the staff (F-022)
    /// @param impersonation as which member of which company somebody of the staff looks
    /// at the portal
    /// @param complete whether the person has confirmed its own data (F-007)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(String id, String name, @Nullable String firstName, @Nullable String lastName, String email,
            boolean staff, boolean portalOpen, boolean complete, List<MyCompany> companies,
            @Nullable MyImpersonation impersonation) {
    }

    record PutName(@NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String firstName,
            @NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String lastName) {
    }

}
