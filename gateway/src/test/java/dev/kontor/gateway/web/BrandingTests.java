package dev.kontor.gateway.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.kontor.gateway.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BrandingTests {

    private static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://www.example.com/cc/"));

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    @DisplayName("F-023 name, logo and links stand in the page, and cannot break out of it")
    void writesNameLogoAndLinksIntoThePage() throws IOException {
        var logo = Files.writeString(this.folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        var branding = new Branding(new BrandingSettings("Müller & <Söhne>", null, logo,
                URI.create("https://www.example.com/imprint?a=1&b=\"".replace("\"", "%22")), null), ADDRESS);

        assertThat(branding.writtenInto("<head><title>Kontor</title></head>"))
            .contains("<title>M&uuml;ller &amp; &lt;S&ouml;hne&gt;</title>")
            .contains("<link rel=\"stylesheet\" href=\"/cc/branding.css\" />")
            .contains("<meta name=\"kontor-imprint\" content=\"https://www.example.com/imprint?a=1&amp;b=%22\" />")
            .containsPattern("<meta name=\"kontor-logo\" content=\"/cc/branding/logo\\?v=[0-9a-f]+\" />")
            .doesNotContain("kontor-privacy", "<Söhne>");
        assertThat(branding.styles()).contains("--k-logo: url('/cc/branding/logo?v=");
    }

    @ParameterizedTest
    @ValueSource(strings = { "#1b6373", "#ffdd00", "#ffffff", "#000000", "#7f7f7f", "#ff0000", "#0000ff" })
    @DisplayName("F-023 any colour can be read: it is made darker or lighter until it can (WCAG AA)")
    void mendsAColourThatCannotBeRead(String hex) {
        var wanted = Color.of(hex);
        for (var background : new Color[] { Color.WHITE, Color.of("#f1f5f6"), Color.of("#1c242b"), Color.BLACK }) {
            assertThat(wanted.readableOn(background).contrast(background)).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(branding(hex).styles()).contains("--k-petrol: " + wanted.readableOn(Color.WHITE));
    }

    @Test
    void leavesAColourThatCanBeRead() {
        assertThat(Color.of("#8a1538").readableOn(Color.WHITE)).hasToString("#8a1538");
        assertThat(Color.of("#8A1538").contrast(Color.WHITE)).isGreaterThan(4.5);
        assertThat(Color.WHITE.contrast(Color.BLACK)).isEqualTo(21.0);
    }

    @Test
    void saysNothingWhereNothingIsConfigured() {
        assertThat(branding(null).styles()).isEmpty();
        assertThat(branding(" ").styles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "red", "#12", "#1234567", "red; } body { display: none" })
    void refusesWhatIsNoColour(String color) {
        assertThatIllegalArgumentException().isThrownBy(() -> branding(color));
    }

    @Test
    void refusesALinkThatIsNoPage() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new BrandingSettings("Kontor", null, null, URI.create("javascript:alert(1)"), null));
    }

    private static Branding branding(@Nullable String color) {
        return new Branding(new BrandingSettings("Kontor", color, null, null, null), ADDRESS);
    }

}
