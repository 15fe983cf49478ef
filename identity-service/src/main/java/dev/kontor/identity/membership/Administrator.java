package dev.kontor.identity.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Scope;
import dev.kontor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/// Somebody who runs the users of the own company: what he may do to them and to himself. As nobody can take the
/// administration from himself, a company never loses its last administrator to its own people.
record Administrator(Membership own, Set<Permission> rights, Scope scope) {

    private static final List<Permission> ADMINISTRATION = List.of(Permission.MEMBERS_READ, Permission.MEMBERS_CHANGE,
            Permission.MEMBERS_PASSWORD);

    /// Nobody gives a right that he does not have himself.
    void requireMayGive(Set<Permission> before, Set<Permission> after) {
        var beyond = EnumSet.noneOf(Permission.class);
        beyond.addAll(after);
        beyond.removeAll(before);
        beyond.removeAll(this.rights);
        if (!beyond.isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "right-not-yours", words(beyond));
        }
    }

    /// Nobody shows others more of the company than he sees himself.
    void requireMayShow(@Nullable Scope before, Scope after) {
        if (!this.scope.covers(after) && (before == null || !before.covers(after))) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "scope-not-yours");
        }
    }

    /// Nobody shuts himself out of the administration.
    void requireStays(Membership changed, Terms terms, Set<Permission> ticked) {
        var loses = ADMINISTRATION.stream().anyMatch((it) -> this.rights.contains(it) && !ticked.contains(it));
        if (isSelf(changed) && (!terms.active() || loses)) {
            throw new ProblemException(HttpStatus.CONFLICT, "own-administration");
        }
    }

    /// Who sets a password could sign in with it: only for a person of this company
    /// alone, and for nobody who may do more.
    void requireMaySetPassword(Set<Permission> ticked, Scope seen, boolean managedHere) {
        if (!managedHere) {
            throw personKeptElsewhere();
        }
        requireMayGive(Set.of(), ticked);
        requireMayShow(null, seen);
    }

    /// The person is not this company's alone: its name and its password are not for this
    /// company to set.
    static ProblemException personKeptElsewhere() {
        return new ProblemException(HttpStatus.CONFLICT, "person-kept-elsewhere");
    }

    boolean isSelf(Membership membership) {
        return membership.id().equals(this.own.id());
    }

    private static String words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::word).sorted().collect(Collectors.joining(", "));
    }

}
