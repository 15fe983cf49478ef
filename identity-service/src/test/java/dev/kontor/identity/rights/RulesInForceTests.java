package dev.kontor.identity.rights;

import java.util.Map;
import java.util.Set;

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
        assertThat(this.rules.profile("mine", "gold")).containsExactly(INVOICES_READ);
        assertThat(this.rules.profile(null, "gold")).containsExactly(QUOTES_READ);
        assertThat(this.rules.profile(null, null)).containsExactly(ORDERS_READ);
    }

    @Test
    void grantsNothingByAProfileOrGroupThatDoesNotExist() {
        assertThat(this.rules.profile("gone", "gold")).isEmpty();
        assertThat(this.rules.groups(Set.of("gone"))).isEmpty();
        assertThat(this.rules.groups(Set.of("gone", "buyers"))).containsExactly(Set.of(ORDERS_READ));
    }

}
