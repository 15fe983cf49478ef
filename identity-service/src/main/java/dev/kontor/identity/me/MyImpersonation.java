package dev.kontor.identity.me;

import java.time.Instant;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.CompanyId;

/// As whom I look at the portal, until when at the latest, and why.
record MyImpersonation(String id, CompanyId company, String companyName, EmailAddress email, String name, String reason,
        Instant until) {
}
