package dev.kontor.identity.audit;

import java.time.Instant;
import java.util.Locale;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.InvalidRequestException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who changed whose access: everything for the staff, a company's own for its administrators.
@RestController
class AuditController {

    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    @Operation(operationId = "listAudit", summary = "Changes of access, the newest first")
    @GetMapping("/api/backoffice/audit")
    Page<AuditedChange> all(@RequestParam(required = false) @Nullable CompanyId company,
            @RequestParam(required = false) @Nullable @Size(max = 254) String person,
            @RequestParam(required = false) @Nullable @Size(max = 40) String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        return this.entries.find(filter((company != null) ? company.value() : null, person, subject, from, to), after,
                size);
    }

    @Operation(operationId = "listCompanyAudit", summary = "Changes of access in one company, the newest first")
    @GetMapping("/api/companies/{company}/audit")
    @Requires("audit.read")
    Page<AuditedChange> ofCompany(CompanyAccess access,
            @RequestParam(required = false) @Nullable @Size(max = 254) String person,
            @RequestParam(required = false) @Nullable @Size(max = 40) String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(10) @Max(200) int size) {
        return this.entries.find(filter(access.company().value(), person, subject, from, to), after, size);
    }

    private static AuditFilter filter(@Nullable String company, @Nullable String person, @Nullable String subject,
            @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidRequestException("from", "reversed-range");
        }
        return new AuditFilter(company, (person != null) ? person.strip().toLowerCase(Locale.ROOT) : null, subject,
                from, to);
    }

}
