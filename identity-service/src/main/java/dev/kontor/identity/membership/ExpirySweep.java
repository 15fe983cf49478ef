package dev.kontor.identity.membership;

import java.time.Clock;

import dev.kontor.identity.background.Patience;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends memberships when their time has come. Several instances may do it: whoever comes second finds it done.
@Component
class ExpirySweep {

    private static final int AT_ONCE = 200;

    private final Patience patience = new Patience("Ending memberships");

    private final Memberships memberships;

    private final MembershipService service;

    private final Clock clock;

    ExpirySweep(Memberships memberships, MembershipService service, Clock clock) {
        this.memberships = memberships;
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${kontor.identity.expiry-interval:500ms}")
    void sweep() {
        this.patience.attempt(this::endTheDue);
    }

    private void endTheDue() {
        this.memberships.ended(this.clock.instant(), AT_ONCE).forEach(this.service::end);
    }

}
