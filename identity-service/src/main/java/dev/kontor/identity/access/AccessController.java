package dev.kontor.identity.access;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.membership.Offers;
import dev.kontor.identity.membership.Terms;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.rights.AppliedProfile;
import dev.kontor.identity.rights.Explanation;
import dev.kontor.identity.rights.Rule;
import dev.kontor.identity.rights.Scope;
import dev.kontor.identity.rights.Visibility;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Why can, or can not, this person do this (B-01)? For the administrators of a company and for the staff.
@RestController
class AccessController {

    private static final String WHAT_IF = """
            Each right with what every rule says about it. With parameters: what it would be, if the member had these \
            terms; nothing is stored. An empty `settingsProfile` means none of the member's own, an empty list means \
            none.""";

    private final AccessExplanations explanations;

    private final Offers offers;

    AccessController(AccessExplanations explanations, Offers offers) {
        this.explanations = explanations;
        this.offers = offers;
    }

    @Operation(operationId = "explainMemberAccess", summary = "What a member may do, and why", description = WHAT_IF)
    @GetMapping("/api/companies/{company}/members/{email}/access")
    @Requires("members.read")
    MemberAccess toAdministrators(CompanyAccess access, @PathVariable String email,
            @RequestParam(required = false) @Nullable String settingsProfile,
            @RequestParam(required = false) @Nullable List<String> accessGroups,
            @RequestParam(required = false) @Nullable List<String> exceptions,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Boolean internetUser,
            @RequestParam(required = false) @Nullable Visibility visibility,
            @RequestParam(required = false) @Nullable @Pattern(regexp = Terms.UNIT) String unit) {
        return MemberAccess.of(this.explanations.explain(access.company(), EmailAddress.read(email),
                new WhatIf(settingsProfile, accessGroups, exceptions, active, internetUser, visibility, unit),
                this.offers.toAdministrators(access.company())));
    }

    @Operation(operationId = "explainMembershipAccess", summary = "What a member of a company may do, and why",
            description = WHAT_IF)
    @GetMapping("/api/backoffice/companies/{company}/memberships/{email}/access")
    MemberAccess toStaff(@PathVariable CompanyId company, @PathVariable String email,
            @RequestParam(required = false) @Nullable String settingsProfile,
            @RequestParam(required = false) @Nullable List<String> accessGroups,
            @RequestParam(required = false) @Nullable List<String> exceptions,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Boolean internetUser,
            @RequestParam(required = false) @Nullable Visibility visibility,
            @RequestParam(required = false) @Nullable @Pattern(regexp = Terms.UNIT) String unit) {
        return MemberAccess.of(this.explanations.explain(company, EmailAddress.read(email),
                new WhatIf(settingsProfile, accessGroups, exceptions, active, internetUser, visibility, unit),
                this.offers.toStaff()));
    }

    /// The answer for all rights, in the order of their definition.
    record MemberAccess(ProfileInForce settingsProfile, List<String> accessGroups, Seen seen,
            List<RightExplained> permissions) {

        static MemberAccess of(Explanation explanation) {
            var profile = explanation.profile();
            return new MemberAccess(new ProfileInForce(profile.name(), profile.level()),
                    explanation.groups().stream().sorted().toList(), Seen.of(explanation.scope()),
                    explanation.permissions().stream().map(RightExplained::of).toList());
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = """
            The part of the company's business that is seen: `limits` are the values it is kept to, by dimension, and \
            which access groups say so.""")
    record Seen(Visibility visibility, @Nullable String unit, List<Limit> limits) {

        static Seen of(Scope scope) {
            return new Seen(scope.visibility(), scope.unit(),
                    scope.limits()
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map((it) -> new Limit(it.getKey(), it.getValue().stream().sorted().toList(),
                                scope.groupsThatRestrict(it.getKey())))
                        .toList());
        }

    }

    record Limit(String dimension, List<String> values, List<String> accessGroups) {
    }

    /// The settings profile that holds, and which level named it.
    record ProfileInForce(String name, AppliedProfile.Level level) {
    }

    @Schema(description = "One right; `grantingGroups` are those of the member's access groups that have it.")
    record RightExplained(String permission, boolean granted, List<RuleVerdict> rules, List<String> grantingGroups) {

        static RightExplained of(Explanation.Explained explained) {
            return new RightExplained(explained.permission().word(), explained.granted(),
                    explained.verdicts().stream().map((it) -> new RuleVerdict(it.rule(), it.refuses())).toList(),
                    explained.grantingGroups());
        }

    }

    record RuleVerdict(Rule rule, boolean refuses) {
    }

}
