package dev.kontor.identity.mail;

import java.time.Duration;

import dev.kontor.identity.person.EmailAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The words of our mails.
class MailTextTests {

    private final MailText text = new MailText(
            new MailSettings("portal@nord.example", "Nord & Co", "", "https://nord.example/", Duration.ofDays(1)));

    @ParameterizedTest
    @EnumSource
    @DisplayName("every mail has its own words in four languages, and leads into the portal")
    void speaksFourLanguages(MailKind kind) {
        var all = java.util.stream.Stream.of("de", "en", "ro", "da")
            .map((it) -> this.text.of(letter(kind, it)))
            .toList();

        assertThat(all).extracting(MailText.Written::text)
            .doesNotHaveDuplicates()
            .allSatisfy((it) -> assertThat(it).contains("Ana Țăran", "https://nord.example/there")
                .doesNotContain("{", "''"));
        assertThat(all).extracting(MailText.Written::subject).doesNotHaveDuplicates();
        assertThat(all).allSatisfy((it) -> assertThat(it.html())
            // as a button, and to be copied by who cannot press it
            .contains("href=\"https://nord.example/there\"", ">https://nord.example/there<", "<meta charset=\"utf-8\">")
            .contains("<title>" + org.springframework.web.util.HtmlUtils.htmlEscape(it.subject(), "UTF-8") + "</title>")
            .doesNotContain("@hint@", "@subject@"));
    }

    @Test
    @DisplayName("what people typed is neither markup nor a header")
    void escapesWhatPeopleTyped() {
        var written = this.text.of(new Letter(MailKind.INVITATION, new EmailAddress("a@b.example"), "<b>Ana</b>", "de",
                "Evil\r\nBcc: x@y.example", "{0}", "/?a=1&b=2"));

        assertThat(written.html()).contains("&lt;b&gt;Ana", "Nord &amp; Co", "a=1&amp;b=2").doesNotContain("<b>");
        assertThat(written.subject()).startsWith("Evil Bcc: x@y.example").doesNotContain("\n", "\r");
        assertThat(written.text()).contains("{0} möchte");
    }

    @ParameterizedTest
    @CsvSource({ "'', #1b6373, #ffffff", "#FFCC00, #ffcc00, #1c2530", "#7a1fa2, #7a1fa2, #ffffff",
            "red;x:url(//evil), #1b6373, #ffffff" })
    @DisplayName("F-023 the button has the supplier's colour and words that can be read on it")
    void hasTheSuppliersColour(String wanted, String color, String ink) {
        var nord = new MailText(
                new MailSettings("portal@nord.example", "Nord", wanted, "https://nord.example", Duration.ofDays(1)));

        assertThat(nord.of(letter(MailKind.INVITATION, "de")).html()).contains("background:" + color + ";color:" + ink);
    }

    @Test
    @DisplayName("of an unknown language it is English")
    void fallsBackToEnglish() {
        assertThat(this.text.of(letter(MailKind.INVITATION, null)).text()).startsWith("Hello Ana");
    }

    private static Letter letter(MailKind kind, @org.jspecify.annotations.Nullable String language) {
        return new Letter(kind, new EmailAddress("ana@nord.example"), "Ana Țăran", language, "Nordlicht", "Because",
                "/there");
    }

}
