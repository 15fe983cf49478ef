package dev.kontor.identity.mail;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// As whom we write, and where the portal is.
///
/// @param from the sender's address
/// @param portal what the portal is called
/// @param color of the supplier, for buttons; empty, or no colour: ours
/// @param publicUrl where people find it
/// @param patience how long a mail is tried before it is given up
@ConfigurationProperties("kontor.mail")
record MailSettings(@DefaultValue("portal@kontor.example") String from, @DefaultValue("Kontor") String portal,
        @DefaultValue("") String color, @DefaultValue("http://localhost:7700") String publicUrl,
        @DefaultValue("3d") Duration patience) {

    String address(String path) {
        return this.publicUrl.replaceAll("/+$", "") + path;
    }

}
