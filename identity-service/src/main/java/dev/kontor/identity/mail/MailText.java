package dev.kontor.identity.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The words of a mail in the language of whom it is written to, as plain text and as HTML. The look is that of
/// Keycloak's mails (`deploy/keycloak/themes/kontor/email`), as people get both.
@Component
class MailText {

    private static final String PAGE = """
            <!doctype html>
            <html lang="@language@">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width">
              <meta name="color-scheme" content="light">
              <title>@subject@</title>
            </head>
            <body style="margin:0;background:#f4f6f8">
              <div style="padding:32px 16px;background:#f4f6f8;color:#1c2530;font:16px/1.5 -apple-system,\
            'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
                <div style="max-width:520px;margin:0 auto">
                  <p style="margin:0 0 16px;font-size:20px;font-weight:600">@portal@</p>
                  <div style="padding:8px 28px;background:#ffffff;border:1px solid #dde3e9;border-radius:8px">
            @body@
                  </div>
                </div>
              </div>
            </body>
            </html>
            """;

    /// The address also as text: not every reader of mails opens what looks like a
    /// button.
    private static final String BUTTON = """
            <p><a href="@address@" style="display:inline-block;padding:12px 20px;background:@color@;color:@ink@;\
            border-radius:6px;text-decoration:none">@label@</a></p>
            <p style="margin:20px 0 16px;padding-top:14px;border-top:1px solid #dde3e9;font-size:13px;color:#56606a">\
            @hint@<br><span style="word-break:break-all">@address@</span></p>""";

    private final MailSettings settings;

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    MailText(MailSettings settings) {
        this.settings = settings;
        this.words.setBasename("mails");
        this.words.setDefaultEncoding("UTF-8");
        this.words.setFallbackToSystemLocale(false);
        this.words.setAlwaysUseMessageFormat(true);
    }

    Written of(Letter letter) {
        var locale = Locale.of(letter.spoken());
        var subject = line(word(letter, "subject", locale));
        var paragraphs = paragraphs(letter, locale);
        var button = line(word(letter, "button", locale));
        var address = this.settings.address(letter.path());
        var text = String.join("\n\n", paragraphs) + "\n\n" + button + ":\n" + address + "\n";
        return new Written(subject, text, html(locale, subject, paragraphs, button, address));
    }

    private List<String> paragraphs(Letter letter, Locale locale) {
        return Arrays.stream(word(letter, "text", locale).split("\n\n"))
            .map(MailText::line)
            .filter((it) -> !it.isEmpty())
            .toList();
    }

    private String html(Locale locale, String subject, List<String> paragraphs, String button, String address) {
        var body = paragraphs.stream().map((it) -> "<p>" + escaped(it) + "</p>").collect(Collectors.joining("\n"));
        var color = MailColor.of(this.settings.color());
        var link = BUTTON.replace("@color@", color.hex())
            .replace("@ink@", color.ink())
            .replace("@hint@", escaped(this.words.getMessage("address", null, locale)))
            .replace("@address@", escaped(address))
            .replace("@label@", escaped(button));
        return PAGE.replace("@language@", locale.toLanguageTag())
            .replace("@portal@", escaped(this.settings.portal()))
            .replace("@body@", body + "\n" + link)
            .replace("@subject@", escaped(subject));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String word(Letter letter, String part, Locale locale) {
        return this.words.getMessage(letter.kind().word() + "." + part, new Object[] { this.settings.portal(),
                line(letter.name()), line(letter.company()), line(letter.note()) }, locale);
    }

    /// What people typed may neither begin a header nor a paragraph.
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// A mail as it is sent.
    record Written(String subject, String text, String html) {
    }

}
