package dev.kontor.platform.access;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

/// What `kontor.portal.impersonation.changed.v1` says: as which member somebody of the staff looks at the portal, and
/// until when; without a company, as nobody.
@JsonIgnoreProperties(ignoreUnknown = true)
record ImpersonationChanged(PersonId staff, long version, @Nullable CompanyId company, @Nullable PersonId member,
        @Nullable Instant until) {

    static final String TYPE = "kontor.portal.impersonation.changed.v1";

    static final String KEY = "IMPERSONATION/";

    @Nullable Impersonation toImpersonation() {
        return (this.company == null || this.member == null || this.until == null) ? null
                : new Impersonation(this.company, this.member, this.until);
    }

}
