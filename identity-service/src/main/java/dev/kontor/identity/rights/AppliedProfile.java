package dev.kontor.identity.rights;

import java.util.Set;

/// The settings profile that holds for a member, and which level named it (F-028). One that does not exist grants
/// nothing.
public record AppliedProfile(String name, Level level, Set<Permission> permissions) {

    /// The nearer one decides.
    public enum Level {

        MEMBERSHIP, COMPANY, DEFAULT

    }

}
