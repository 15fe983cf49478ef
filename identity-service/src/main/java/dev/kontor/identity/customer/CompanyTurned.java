package dev.kontor.identity.customer;

import dev.kontor.platform.CompanyId;

/// A company was blocked, set free, removed or first seen, or has another settings profile; published inside the
/// transaction that notes it.
public record CompanyTurned(CompanyId company) {
}
