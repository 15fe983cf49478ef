package dev.kontor.identity.person;

import java.util.Set;

/// What a login should be like: the access groups it mirrors, and whether one can sign in with it at all.
public record LoginWish(Set<String> accessGroups, boolean enabled) {
}
