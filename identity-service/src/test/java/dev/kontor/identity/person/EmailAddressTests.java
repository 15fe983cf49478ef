package dev.kontor.identity.person;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EmailAddressTests {

    @Test
    @DisplayName("C-1 one person per address, however it is typed")
    void isTheSameHoweverItIsTyped() {
        assertThat(new EmailAddress("  Anna.MÜLLER@Example.COM "))
            .isEqualTo(new EmailAddress("anna.müller@example.com"));
        // ü as one character and as u with a mark
        assertThat(new EmailAddress("mu\u0308ller@example.com")).isEqualTo(new EmailAddress("m\u00fcller@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "anna", "anna@", "@example.com", "a b@example.com", "a@b@example.com",
            "anna@example.com\u0000", "<anna>@example.com", "anna@.example", "anna@example.", "а@example.com" })
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text))
            .withMessage("Not an e-mail address");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertThat(new EmailAddress("a".repeat(64) + "@" + "b".repeat(189))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a".repeat(64) + "@" + "b".repeat(190)));
    }

}
