package dev.kontor.identity.person;

import java.time.Clock;

import dev.kontor.identity.background.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Compares our persons with the logins there are, as after Keycloak was restored from a backup, and has the reconciler
/// look at those that miss theirs. A login without a person is nobody's member and sees nothing; it is found again when
/// somebody with its address is made a member.
@Component
class LoginSweep {

    private static final Logger log = LoggerFactory.getLogger(LoginSweep.class);

    private final Patience patience = new Patience("Comparing persons with logins");

    private final Persons persons;

    private final Logins logins;

    private final Clock clock;

    LoginSweep(Persons persons, Logins logins, Clock clock) {
        this.persons = persons;
        this.logins = logins;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${kontor.identity.sweep-interval:10m}",
            fixedDelayString = "${kontor.identity.sweep-interval:10m}")
    void sweep() {
        this.patience.attempt(this::compare);
    }

    void compare() {
        var begun = this.clock.instant();
        var known = this.logins.all();
        try (var persons = this.persons.withLoginSince(begun)) {
            var missing = persons.filter((it) -> !known.contains(it.login())).toList();
            missing.forEach(this.persons::doubt);
            if (!missing.isEmpty()) {
                log.warn("{} persons seem to have lost their login; each is looked at", missing.size());
            }
        }
    }

}
