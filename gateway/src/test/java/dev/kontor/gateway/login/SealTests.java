package dev.kontor.gateway.login;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SealTests {

    private final Seal seal = new Seal("login", "secret");

    @Test
    void opensWhatItClosed() {
        var sealed = this.seal.close("state\nnonce");

        assertThat(sealed).doesNotContain("state");
        assertThat(this.seal.open(sealed)).hasValue("state\nnonce");
        assertThat(this.seal.close("state\nnonce")).isNotEqualTo(sealed);
    }

    @Test
    void doesNotOpenWhatWasChangedOrClosedByAnother() {
        var sealed = this.seal.close("state");
        var last = sealed.charAt(3) == 'A' ? 'B' : 'A';

        assertThat(this.seal.open(sealed.substring(0, 3) + last + sealed.substring(4))).isEmpty();
        assertThat(new Seal("login", "other").open(sealed)).isEmpty();
        assertThat(new Seal("other", "secret").open(sealed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "A", "AAAA", "ä", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
    void doesNotOpenRubbish(String rubbish) {
        assertThat(this.seal.open(rubbish)).isEmpty();
    }

}
