package dev.kontor.gateway;

import java.net.URI;

import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("F-023 the portal may live in a directory of its host")
    void mayHaveADirectory() {
        var address = new PublicAddress(URI.create("https://www.example.com/cc/"));
        assertThat(address.basePath()).isEqualTo("/cc");
        assertThat(address.at("/")).isEqualTo("https://www.example.com/cc/");
        assertThat(address.path("/companies")).isEqualTo("/cc/companies");
        assertThat(new PublicAddress(URI.create("https://www.example.com/")).basePath()).isEmpty();
        for (var odd : new String[] { "//evil", "/a/../b", "/a b".replace(" ", "%20"), "/a;b" }) {
            assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicAddress(URI.create("https://www.example.com" + odd)));
        }
    }

    @Test
    void knowsItsPort() {
        assertThat(new PublicAddress(URI.create("https://portal.example.com")).port()).isEqualTo(443);
        assertThat(new PublicAddress(URI.create("http://localhost:7700")).port()).isEqualTo(7700);
    }

}
