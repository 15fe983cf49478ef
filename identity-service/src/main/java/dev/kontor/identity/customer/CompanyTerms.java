package dev.kontor.identity.customer;

import java.util.Objects;

import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What the portal itself knows of a company, beside the ERP's description: its settings profile (F-028), and whether
/// it was active when access was last derived from that. The revision, absent at first, counts what the staff changed.
@Document("companyTerms")
record CompanyTerms(@Id CompanyId company, @Nullable String settingsProfile, boolean active, @Nullable Long revision) {

    static CompanyTerms first(CompanyId company, boolean active) {
        return new CompanyTerms(company, null, active, null);
    }

    CompanyTerms turned(boolean to) {
        return new CompanyTerms(this.company, this.settingsProfile, to, this.revision);
    }

    CompanyTerms with(@Nullable String profile) {
        return new CompanyTerms(this.company, profile, this.active, version() + 1);
    }

    long version() {
        return Objects.requireNonNullElse(this.revision, 0L);
    }

}
