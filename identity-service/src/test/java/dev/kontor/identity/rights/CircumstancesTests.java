package dev.kontor.identity.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.kontor.identity.rights.AppliedProfile.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.kontor.identity.rights.Permission.INVOICES_READ;
import static dev.kontor.identity.rights.Permission.ORDERS_READ;
import static org.assertj.core.api.Assertions.assertThat;

class CircumstancesTests {

    /// What no part of can be shown: sums and open amounts of the whole company.
    private static final Set<Permission> OF_THE_WHOLE = EnumSet.of(Permission.PROJECTS_READ,
            Permission.RECONCILIATION_STATEMENTS_READ, Permission.OPEN_ITEMS_READ, Permission.PAYMENTS_READ,
            Permission.PAYMENTS_ANNOUNCE, Permission.BALANCES_READ, Permission.BALANCES_BY_ORDER_READ,
            Permission.RECONCILIATION_REPORT_READ);

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({ "true,true,true", "true,false,false", "false,true,false", "false,false,false" })
    @DisplayName("F-026 a right is effective only where it is ticked in the setting and for the person")
    void needsTheTickInBothPlaces(boolean inProfile, boolean forPerson, boolean effective) {
        for (var permission : Permission.values()) {
            var access = open().profile(inProfile ? Set.of(permission) : Set.of())
                .exceptions(forPerson ? Set.of() : Set.of(permission))
                .access();

            assertThat(access.allows(permission)).isEqualTo(effective);
        }
    }

    @Test
    @DisplayName("F-026 B-01 both places are named when both refuse")
    void namesEveryRuleThatRefuses() {
        var access = open().profile(Set.of()).exceptions(Set.of(ORDERS_READ)).access();

        assertThat(access.refusals().get(ORDERS_READ)).containsExactly(Rule.SETTINGS_PROFILE, Rule.USER_EXCEPTION);
        assertThat(access.refusals().get(INVOICES_READ)).containsExactly(Rule.SETTINGS_PROFILE);
    }

    @Test
    @DisplayName("F-029 who is in no group sees nothing")
    void givesNothingToAPersonInNoGroup() {
        var access = open().groups(List.of()).access();

        assertThat(access.permissions()).isEmpty();
        assertThat(access.refusals().values()).allSatisfy((it) -> assertThat(it).containsExactly(Rule.ACCESS_GROUP));
    }

    @Test
    @DisplayName("F-029 one group that has the right is enough")
    void takesTheRightFromAnyGroup() {
        var access = open().groups(List.of(Set.of(ORDERS_READ), Set.of(INVOICES_READ))).access();

        assertThat(access.permissions()).containsExactlyInAnyOrder(ORDERS_READ, INVOICES_READ);
    }

    @Test
    @DisplayName("F-022 a closed portal refuses everything")
    void refusesEverythingWhileThePortalIsClosed() {
        assertThat(open().portalOpen(false).access().refusals().values()).hasSize(Permission.values().length)
            .allSatisfy((it) -> assertThat(it).containsExactly(Rule.PORTAL_CLOSED));
    }

    @Test
    @DisplayName("F-021 without the tick \"internet user\" nothing is allowed")
    void refusesEverythingWithoutTheInternetUserTick() {
        assertThat(open().internetUser(false).access().refusals().values())
            .allSatisfy((it) -> assertThat(it).containsExactly(Rule.NOT_INTERNET_USER));
    }

    @Test
    void endsAtTheVeryMomentTheMembershipExpires() {
        assertThat(open().validUntil(NOW.plusMillis(1)).access().permissions()).isNotEmpty();
        assertThat(open().validUntil(NOW).access().refusals().get(ORDERS_READ)).contains(Rule.MEMBERSHIP_EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    @DisplayName("B-01 each rule alone refuses and is named alone")
    void isRefusedByEachRuleAlone(Rule rule) {
        assertThat(open().broken(rule).access().refusals().get(Permission.BALANCES_READ)).containsExactly(rule);
    }

    @Test
    @DisplayName("B-01 for every right the explanation agrees with the enforcement")
    void explainsExactlyWhatItEnforces() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            var given = Given.random(random);
            var access = given.access();

            for (var permission : Permission.values()) {
                assertThat(access.allows(permission)).as("%s under %s", permission, given)
                    .isEqualTo(given.allowsByTheBook(permission))
                    .isEqualTo(!access.refusals().containsKey(permission));
            }
            // mending exactly the rules that were named grants the right: no reason is
            // missing, none is wrong
            access.refusals().forEach((permission, rules) -> {
                var mended = given;
                for (var rule : rules) {
                    mended = mended.mended(rule, permission);
                }
                assertThat(mended.access().allows(permission)).isTrue();
            });
        }
    }

    private static Given open() {
        return new Given(true, true, true, true, null, Permission.all(), List.of(Permission.all()), Set.of(), false);
    }

    private record Given(boolean portalOpen, boolean companyActive, boolean membershipActive, boolean internetUser,
            @Nullable Instant validUntil, Set<Permission> profile, List<Set<Permission>> groups,
            Set<Permission> exceptions, boolean restricted) {

        static Given random(Random random) {
            var groups = new ArrayList<Set<Permission>>();
            for (int i = random.nextInt(3); i > 0; i--) {
                groups.add(some(random));
            }
            return new Given(random.nextInt(8) > 0, random.nextInt(8) > 0, random.nextInt(8) > 0, random.nextInt(8) > 0,
                    random.nextBoolean() ? null : NOW.plusSeconds(random.nextInt(-2, 6)), some(random), groups,
                    some(random), random.nextInt(3) == 0);
        }

        private static Set<Permission> some(Random random) {
            var some = EnumSet.noneOf(Permission.class);
            Permission.all().stream().filter((it) -> random.nextBoolean()).forEach(some::add);
            return some;
        }

        EffectiveAccess access() {
            return new Circumstances(this.portalOpen, this.companyActive, this.membershipActive, this.internetUser,
                    this.validUntil, new AppliedProfile("default", Level.DEFAULT, this.profile), named(this.groups),
                    this.exceptions, new Scope("anna@example.com",
                            this.restricted ? Visibility.OWN : Visibility.COMPANY, null, Map.of()))
                .at(NOW);
        }

        private static Map<String, Set<Permission>> named(List<Set<Permission>> groups) {
            return IntStream.range(0, groups.size()).boxed().collect(Collectors.toMap((it) -> "g" + it, groups::get));
        }

        boolean allowsByTheBook(Permission permission) {
            return this.portalOpen && this.companyActive && this.membershipActive && this.internetUser
                    && (this.validUntil == null || this.validUntil.isAfter(NOW)) && this.profile.contains(permission)
                    && this.groups.stream().anyMatch((it) -> it.contains(permission))
                    && !this.exceptions.contains(permission) && !(this.restricted && OF_THE_WHOLE.contains(permission));
        }

        Given broken(Rule rule) {
            return switch (rule) {
                case PORTAL_CLOSED -> portalOpen(false);
                case COMPANY_INACTIVE -> new Given(this.portalOpen, false, this.membershipActive, this.internetUser,
                        this.validUntil, this.profile, this.groups, this.exceptions, this.restricted);
                case MEMBERSHIP_INACTIVE -> new Given(this.portalOpen, this.companyActive, false, this.internetUser,
                        this.validUntil, this.profile, this.groups, this.exceptions, this.restricted);
                case NOT_INTERNET_USER -> internetUser(false);
                case MEMBERSHIP_EXPIRED -> validUntil(NOW.minusSeconds(1));
                case SETTINGS_PROFILE -> profile(Set.of());
                case ACCESS_GROUP -> groups(List.of());
                case USER_EXCEPTION -> exceptions(Permission.all());
                case RESTRICTED -> restricted(true);
            };
        }

        Given mended(Rule rule, Permission permission) {
            return switch (rule) {
                case PORTAL_CLOSED -> portalOpen(true);
                case COMPANY_INACTIVE -> new Given(this.portalOpen, true, this.membershipActive, this.internetUser,
                        this.validUntil, this.profile, this.groups, this.exceptions, this.restricted);
                case MEMBERSHIP_INACTIVE -> new Given(this.portalOpen, this.companyActive, true, this.internetUser,
                        this.validUntil, this.profile, this.groups, this.exceptions, this.restricted);
                case NOT_INTERNET_USER -> internetUser(true);
                case MEMBERSHIP_EXPIRED -> validUntil(null);
                case SETTINGS_PROFILE -> profile(Set.of(permission));
                case ACCESS_GROUP -> groups(List.of(Set.of(permission)));
                case USER_EXCEPTION -> exceptions(Set.of());
                case RESTRICTED -> restricted(false);
            };
        }

        Given restricted(boolean part) {
            return new Given(this.portalOpen, this.companyActive, this.membershipActive, this.internetUser,
                    this.validUntil, this.profile, this.groups, this.exceptions, part);
        }

        Given portalOpen(boolean open) {
            return new Given(open, this.companyActive, this.membershipActive, this.internetUser, this.validUntil,
                    this.profile, this.groups, this.exceptions, this.restricted);
        }

        Given internetUser(boolean ticked) {
            return new Given(this.portalOpen, this.companyActive, this.membershipActive, ticked, this.validUntil,
                    this.profile, this.groups, this.exceptions, this.restricted);
        }

        Given validUntil(@Nullable Instant end) {
            return new Given(this.portalOpen, this.companyActive, this.membershipActive, this.internetUser, end,
                    this.profile, this.groups, this.exceptions, this.restricted);
        }

        Given profile(Set<Permission> ticked) {
            return new Given(this.portalOpen, this.companyActive, this.membershipActive, this.internetUser,
                    this.validUntil, ticked, this.groups, this.exceptions, this.restricted);
        }

        Given groups(List<Set<Permission>> those) {
            return new Given(this.portalOpen, this.companyActive, this.membershipActive, this.internetUser,
                    this.validUntil, this.profile, those, this.exceptions, this.restricted);
        }

        Given exceptions(Set<Permission> unticked) {
            return new Given(this.portalOpen, this.companyActive, this.membershipActive, this.internetUser,
                    this.validUntil, this.profile, this.groups, unticked, this.restricted);
        }

    }

}
