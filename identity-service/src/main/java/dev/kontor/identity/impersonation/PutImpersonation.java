package dev.kontor.identity.impersonation;

import dev.kontor.platform.CompanyId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// As whom somebody of the staff wants to look at the portal, and why; the customer reads the reason.
record PutImpersonation(@NotNull CompanyId company, @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String reason) {

    String why() {
        return this.reason.strip();
    }

}
