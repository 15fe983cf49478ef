package dev.kontor.identity.rights;

import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

/// Counts who loses something by a change, before it is made. Rights do not know memberships, so whoever does tells it.
public interface Losses {

    /// By closing the portal (F-022).
    Affected ofClosing();

    /// By a settings profile or access group becoming this.
    Affected of(GrantsKind kind, Grants wanted);

    /// By a company getting that settings profile, or the default one (F-028).
    Affected of(CompanyId company, @Nullable String settingsProfile);

}
