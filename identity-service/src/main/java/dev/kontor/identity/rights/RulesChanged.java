package dev.kontor.identity.rights;

/// Something that decides the access of many was changed; published inside the transaction of the change.
public sealed interface RulesChanged {

    record PortalTurned() implements RulesChanged {
    }

    record GrantsChanged(GrantsKind kind, String name) implements RulesChanged {
    }

}
