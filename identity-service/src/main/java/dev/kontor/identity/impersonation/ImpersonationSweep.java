package dev.kontor.identity.impersonation;

import dev.kontor.identity.background.Patience;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Writes down what has ended by the clock. Several instances may do it: whoever comes second finds it done.
@Component
class ImpersonationSweep {

    private final Patience patience = new Patience("Ending impersonations");

    private final ImpersonationService service;

    ImpersonationSweep(ImpersonationService service) {
        this.service = service;
    }

    @Scheduled(fixedDelayString = "${kontor.identity.expiry-interval:500ms}")
    void sweep() {
        this.patience.attempt(this.service::endTheDue);
    }

}
