package dev.kontor.identity.me;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.kontor.platform.CompanyId;

/// A company the person acts for, what it may do there, and the values that what it sees is kept to, by dimension.
record MyCompany(CompanyId id, String name, String country, String currency, boolean active, List<String> permissions,
        Map<String, Set<String>> restrictions) {
}
