package dev.kontor.identity.person;

import dev.kontor.identity.background.Patience;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes up what was left undone between us and where logins live: a crash, an outage, or a wish that can wait.
@Component
class LoginReconciler {

    private static final int AT_ONCE = 100;

    private final Patience patience = new Patience("Reconciling logins");

    private final Persons persons;

    private final LoginSetup setup;

    LoginReconciler(Persons persons, LoginSetup setup) {
        this.persons = persons;
        this.setup = setup;
    }

    @Scheduled(fixedDelayString = "${kontor.identity.reconcile-interval:500ms}")
    void reconcile() {
        this.patience.attempt(this::goOn);
    }

    private void goOn() {
        for (int i = 0; i < AT_ONCE; i++) {
            var next = this.persons.claim();
            if (next.isEmpty()) {
                return;
            }
            this.setup.goOn(next.get());
        }
    }

}
