package dev.kontor.identity.me;

import java.util.List;

import dev.kontor.platform.CompanyId;

/// A company the person acts for, and what it may do there.
record MyCompany(CompanyId id, String name, String country, String currency, boolean active, List<String> permissions) {
}
