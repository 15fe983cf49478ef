package dev.kontor.identity.rights;

import java.util.Map;
import java.util.Set;

import dev.kontor.identity.rights.AppliedProfile.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.kontor.identity.rights.Permission.INVOICES_READ;
import static dev.kontor.identity.rights.Permission.ORDERS_READ;
import static dev.kontor.identity.rights.Permission.QUOTES_READ;
import static org.assertj.core.api.Assertions.assertThat;

class RulesInForceTests {

    private final RulesInForce rules = new RulesInForce(true,
            Map.of("default", new Grants("default", Set.of(ORDERS_READ), 1), "gold",
                    new Grants("gold", Set.of(QUOTES_READ), 1), "mine", new Grants("mine", Set.of(INVOICES_READ), 1)),
            Map.of("buyers", new Grants("buyers", Set.of(ORDERS_READ), 1)));

    @Test
    @DisplayName("F-028 the membership's profile, else the company's, else the default")
    void takesTheNearestProfile() {
        assertThat(this.rules.profile("mine", "gold"))
            .isEqualTo(new AppliedProfile("mine", Level.MEMBERSHIP, Set.of(INVOICES_READ)));
        assertThat(this.rules.profile(null, "gold"))
            .isEqualTo(new AppliedProfile("gold", Level.COMPANY, Set.of(QUOTES_READ)));
        assertThat(this.rules.profile(null, null))
            .isEqualTo(new AppliedProfile("default", Level.DEFAULT, Set.of(ORDERS_READ)));
    }

    @Test
    void grantsNothingByAProfileOrGroupThatDoesNotExist() {
        assertThat(this.rules.profile("gone", "gold").permissions()).isEmpty();
        assertThat(this.rules.groups(Set.of("gone"))).isEmpty();
        assertThat(this.rules.groups(Set.of("gone", "buyers"))).isEqualTo(Map.of("buyers", Set.of(ORDERS_READ)));
    }

}
