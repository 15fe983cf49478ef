package dev.kontor.identity.customer;

import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What the portal itself knows of a company, beside the ERP's description: its settings profile (F-028), and whether
/// it was active when access was last derived from that.
@Document("companyTerms")
record CompanyTerms(@Id CompanyId company, @Nullable String settingsProfile, boolean active) {

    CompanyTerms turned(boolean to) {
        return new CompanyTerms(this.company, this.settingsProfile, to);
    }

}
