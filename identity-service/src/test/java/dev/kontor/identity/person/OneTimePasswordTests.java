package dev.kontor.identity.person;

import java.util.HashSet;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimePasswordTests {

    @RepeatedTest(50)
    @DisplayName("F-013 keeps the policy")
    void keepsThePolicy() {
        assertThat(OneTimePassword.random().value()).hasSize(16)
            .matches(".*[a-z].*")
            .matches(".*[A-Z].*")
            .matches(".*[0-9].*")
            .doesNotContain("l", "I", "O", "0", "1");
    }

    @Test
    @DisplayName("F-020 is never shown by accident")
    void doesNotShowInALog() {
        var password = OneTimePassword.random();

        assertThat("made " + password).doesNotContain(password.value());
    }

    @Test
    void isAnotherOneEachTime() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(OneTimePassword.random().value())).isTrue();
        }
    }

}
