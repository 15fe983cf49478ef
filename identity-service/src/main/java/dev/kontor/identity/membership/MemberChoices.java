package dev.kontor.identity.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.RulesInForce;

/// What an administrator can choose from for a member.
record MemberChoices(List<Choice> accessGroups, List<Choice> settingsProfiles) {

    static MemberChoices of(Offer offer, RulesInForce rules, Set<Permission> own) {
        return new MemberChoices(choices(offer.groups(), rules.groups(), own),
                choices(offer.profiles(), rules.profiles(), own));
    }

    private static List<Choice> choices(Collection<String> names, Map<String, Grants> all, Set<Permission> own) {
        return names.stream().map(all::get).map((it) -> Choice.of(it, own)).toList();
    }

    /// One settings profile or access group, with what the staff calls it if it says so;
    /// `beyond` are its rights that the administrator has not himself and so can not
    /// give.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(String name, @Nullable String label, List<String> permissions, List<String> beyond) {

        static Choice of(Grants grants, Set<Permission> own) {
            return new Choice(grants.name(), grants.label(), words(grants.permissions().stream().toList()),
                    words(grants.permissions().stream().filter((it) -> !own.contains(it)).toList()));
        }

        private static List<String> words(List<Permission> permissions) {
            return permissions.stream().map(Permission::word).sorted().toList();
        }

    }

}
