package dev.kontor.identity.registration;

import java.time.Duration;

import dev.kontor.identity.registration.Attempts.Limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often a stranger may try, each in the time of `per`: from one address of the network, for one e-mail address, and
/// with wrong data for one customer number, known or not, so that nobody can find out its postcode by trying.
@ConfigurationProperties("kontor.registration")
record RegistrationLimits(@DefaultValue("20") int perClient, @DefaultValue("10") int perEmail,
        @DefaultValue("10") int wrongPerNumber, @DefaultValue("1h") Duration per) {

    Limit client() {
        return new Limit(this.perClient, this.per);
    }

    Limit email() {
        return new Limit(this.perEmail, this.per);
    }

    Limit number() {
        return new Limit(this.wrongPerNumber, this.per);
    }

}
