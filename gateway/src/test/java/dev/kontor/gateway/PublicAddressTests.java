package dev.kontor.gateway;

import java.net.URI;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicAddressTests {

    @Test
    void refusesPlainHttpExceptOnThisMachine() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new PublicAddress(URI.create("http://portal.example.com")))
            .withMessageContaining("https");
        assertThat(new PublicAddress(URI.create("http://localhost:7700/")).at("/x"))
            .isEqualTo("http://localhost:7700/x");
    }

    @Test
    void knowsItsPort() {
        assertThat(new PublicAddress(URI.create("https://portal.example.com")).port()).isEqualTo(443);
        assertThat(new PublicAddress(URI.create("http://localhost:7700")).port()).isEqualTo(7700);
    }

}
