package dev.kontor.erp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import dev.kontor.erp.event.CustomerUpserted.Contact;
import dev.kontor.erp.event.CustomerUpserted.Photo;

/// Drawn faces of the demo supplier's people, by the first part of their addresses.
final class Portraits {

    private Portraits() {
    }

    static Contact of(Contact contact) {
        var email = (contact.email() != null) ? contact.email() : "";
        var name = "/demo/portraits/" + email.replaceAll("@.*", "") + ".png";
        try (var file = Portraits.class.getResourceAsStream(name)) {
            return (file == null) ? contact
                    : contact.with(new Photo("image/png", Base64.getEncoder().encodeToString(file.readAllBytes())));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
