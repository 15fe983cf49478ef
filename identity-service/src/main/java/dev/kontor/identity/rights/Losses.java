package dev.kontor.identity.rights;

/// Counts who loses something by a change, before it is made. Rights do not know memberships, so whoever does tells it.
public interface Losses {

    /// By closing the portal (F-022).
    Affected ofClosing();

    /// By a settings profile or access group becoming this.
    Affected of(GrantsKind kind, Grants wanted);

}
