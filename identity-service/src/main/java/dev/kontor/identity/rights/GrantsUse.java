package dev.kontor.identity.rights;

import java.util.Map;

/// How many memberships and companies go by each settings profile or access group. Rights do not know memberships, so
/// whoever does tells it.
public interface GrantsUse {

    /// By name; a name that nobody uses may be missing.
    Map<String, Use> of(GrantsKind kind);

    /// How many; companies only name settings profiles.
    record Use(long memberships, long companies) {

        public static final Use NONE = new Use(0, 0);

        boolean isNone() {
            return this.memberships == 0 && this.companies == 0;
        }

    }

}
