package dev.kontor.identity.access;

import java.util.List;
import java.util.Map;

import dev.kontor.identity.customer.Companies;
import dev.kontor.identity.rights.Affected;
import dev.kontor.identity.rights.Confirmation;
import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells the staff how many people a change would take something away from, for the question whether it is meant so.
@RestController
class PreviewController {

    private final Preview preview;

    private final Rules rules;

    private final Companies companies;

    PreviewController(Preview preview, Rules rules, Companies companies) {
        this.preview = preview;
        this.rules = rules;
        this.companies = companies;
    }

    @Operation(operationId = "previewClosing", summary = "Whom closing the portal would shut out")
    @GetMapping("/api/backoffice/portal/preview")
    Previewed closing() {
        var affected = this.preview.ofClosing();
        return Previewed.of(affected, Confirmation.ofClosing(this.rules.portalRevision(), affected));
    }

    @Operation(operationId = "previewGrants", summary = "Who would lose something by these permissions under that name")
    @PostMapping("/api/backoffice/{kind:settings-profiles|access-groups}/{name}/preview")
    Previewed grants(@PathVariable String kind, @PathVariable String name,
            @RequestBody @Valid PreviewPermissions wanted) {
        var which = GrantsKind.ofPath(kind);
        var grants = Grants.of(which, name, wanted.permissions(), wanted.restrictions());
        var affected = this.preview.of(which, grants);
        return Previewed.of(affected, Confirmation.of(which, grants, this.rules.revision(which, name), affected));
    }

    @Operation(operationId = "previewCompanyProfile",
            summary = "Who would lose something by the company getting that settings profile")
    @PostMapping("/api/backoffice/companies/{company}/settings-profile/preview")
    Previewed companyProfile(@PathVariable CompanyId company, @RequestBody @Valid PreviewCompanyProfile wanted) {
        if (this.companies.find(company).isEmpty()) {
            throw new NotFoundException();
        }
        var profile = wanted.settingsProfile();
        this.rules.requireProfile(profile);
        var affected = this.preview.of(company, profile);
        return Previewed.of(affected, Confirmation.of(company, profile, this.companies.revision(company), affected));
    }

    /// How many people and companies, and what the command must name if it is meant so.
    record Previewed(long people, long companies, String confirmation) {

        static Previewed of(Affected affected, Confirmation confirmation) {
            return new Previewed(affected.people(), affected.companies(), confirmation.value());
        }

    }

    record PreviewPermissions(@NotNull @Size(max = 100) List<@NotNull String> permissions,
            @Nullable Map<String, @NotNull List<@NotNull String>> restrictions) {
    }

    record PreviewCompanyProfile(@Nullable String settingsProfile) {
    }

}
