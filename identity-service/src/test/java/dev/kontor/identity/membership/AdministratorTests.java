package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Scope;
import dev.kontor.identity.rights.Visibility;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.kontor.identity.rights.Permission.INVOICES_READ;
import static dev.kontor.identity.rights.Permission.MEMBERS_CHANGE;
import static dev.kontor.identity.rights.Permission.MEMBERS_PASSWORD;
import static dev.kontor.identity.rights.Permission.MEMBERS_READ;
import static dev.kontor.identity.rights.Permission.ORDERS_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdministratorTests {

    private static final Set<Permission> RIGHTS = Set.of(ORDERS_READ, MEMBERS_READ, MEMBERS_CHANGE, MEMBERS_PASSWORD);

    private static final Scope WHOLE = new Scope("own@example.com", Visibility.COMPANY, null, Map.of());

    private final Membership own = membership("own");

    private final Administrator administrator = new Administrator(this.own, RIGHTS, WHOLE);

    @Test
    @DisplayName("F-036 an administrator gives only what he has, and leaves what others gave")
    void givesOnlyWhatHeHas() {
        this.administrator.requireMayGive(Set.of(), RIGHTS);
        this.administrator.requireMayGive(Set.of(INVOICES_READ), Set.of(INVOICES_READ, ORDERS_READ));

        assertThatThrownBy(() -> this.administrator.requireMayGive(Set.of(), Set.of(ORDERS_READ, INVOICES_READ)))
            .isInstanceOfSatisfying(ProblemException.class,
                    (it) -> assertThat(it.arguments()).isEqualTo(List.of("invoices.read")));
    }

    @ParameterizedTest
    @EnumSource(value = Permission.class, names = { "MEMBERS_READ", "MEMBERS_CHANGE", "MEMBERS_PASSWORD" })
    @DisplayName("F-039 an administrator keeps his own administration, but may take it from others")
    void keepsTheAdministration(Permission lost) {
        var left = EnumSet.copyOf(RIGHTS);
        left.remove(lost);

        assertThatThrownBy(() -> this.administrator.requireStays(this.own, terms(true), left))
            .hasMessage("own-administration");
        assertThatCode(() -> this.administrator.requireStays(membership("other"), terms(true), left))
            .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("F-039 an administrator does not deactivate himself, but may untick other rights of his own")
    void doesNotDeactivateHimself() {
        assertThatThrownBy(() -> this.administrator.requireStays(this.own, terms(false), RIGHTS))
            .hasMessage("own-administration");
        var less = EnumSet.copyOf(RIGHTS);
        less.remove(ORDERS_READ);
        this.administrator.requireStays(this.own, terms(true), less);
        this.administrator.requireStays(membership("other"), terms(false), Set.of());
    }

    @Test
    @DisplayName("F-038 an administrator sets a password only of people of his company alone who may do nothing more")
    void setsPasswordsOfHisOwn() {
        this.administrator.requireMaySetPassword(Set.of(ORDERS_READ), WHOLE, true);

        assertThatThrownBy(() -> this.administrator.requireMaySetPassword(Set.of(ORDERS_READ), WHOLE, false))
            .hasMessage("person-kept-elsewhere");
        assertThatThrownBy(() -> this.administrator.requireMaySetPassword(Set.of(INVOICES_READ), WHOLE, true))
            .hasMessage("right-not-yours");
    }

    @Test
    @DisplayName("F-030 an administrator shows others only the part of the company that he sees, and leaves what others gave")
    void showsOnlyWhatHeSees() {
        var unit = new Scope("own@example.com", Visibility.UNIT, "K-100", Map.of());
        var ofTheUnit = new Administrator(this.own, RIGHTS, unit);

        ofTheUnit.requireMayShow(null, new Scope("new@example.com", Visibility.UNIT, "K-100", Map.of()));
        ofTheUnit.requireMayShow(WHOLE, WHOLE);
        this.administrator.requireMayShow(null, unit);
        assertThatThrownBy(() -> ofTheUnit.requireMayShow(null, WHOLE)).hasMessage("scope-not-yours");
        assertThatThrownBy(() -> ofTheUnit.requireMayShow(unit, WHOLE)).hasMessage("scope-not-yours");
        assertThatThrownBy(() -> ofTheUnit.requireMaySetPassword(Set.of(ORDERS_READ), WHOLE, true))
            .hasMessage("scope-not-yours");
    }

    private static Membership membership(String person) {
        return new Membership("10001/" + person, new CompanyId("10001"), person,
                new EmailAddress(person + "@example.com"), terms(true), 1, false, Instant.EPOCH, null, List.of(), null);
    }

    private static Terms terms(boolean active) {
        return new Terms(active, true, null, null, Set.of("customers"), Set.of(), Visibility.COMPANY, null);
    }

}
