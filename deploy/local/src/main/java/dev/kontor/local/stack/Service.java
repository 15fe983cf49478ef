package dev.kontor.local.stack;

import java.util.HashMap;
import java.util.Map;

/// One of our services as the local stack knows it.
///
/// @param mails whether it writes mails
/// @param secrets environment variables whose values come from the stack's secrets, by the secret's name
record Service(String name, int portOffset, String heap, boolean mails, Map<String, String> secrets) {

    static Service of(String name, int portOffset) {
        return new Service(name, portOffset, "192m", false, Map.of());
    }

    Service heap(String heap) {
        return new Service(this.name, this.portOffset, heap, this.mails, this.secrets);
    }

    Service writingMails() {
        return new Service(this.name, this.portOffset, this.heap, true, this.secrets);
    }

    Service secret(String variable, String secret) {
        var all = new HashMap<>(this.secrets);
        all.put(variable, secret);
        return new Service(this.name, this.portOffset, this.heap, this.mails, all);
    }

    /// The word that names its database, its users and its address: `documents` for
    /// `documents-service`.
    String word() {
        return this.name.replace("-service", "");
    }

    String addressVariable() {
        return "KONTOR_%s_URI".formatted(word().toUpperCase(java.util.Locale.ROOT));
    }

}
