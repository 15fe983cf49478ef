package dev.kontor.identity.mail;

import java.time.Duration;
import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A mail that the mail server has not taken yet. Its id is also the mail's own, so that one that is sent a second time
/// after a crash is known for the same.
@Document("mails")
record WaitingMail(@Id String id, Letter letter, Instant writtenAt, Instant retryAt, int attempts) {

    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

    private static final int LONGEST_DELAY_SHIFT = 9;

    /// How long until the next try: a second, then twice as long each time, up to eight
    /// and a half minutes.
    Duration delay() {
        return FIRST_DELAY.multipliedBy(1L << Math.min(this.attempts, LONGEST_DELAY_SHIFT));
    }

}
