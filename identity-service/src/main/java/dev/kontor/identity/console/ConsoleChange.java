package dev.kontor.identity.console;

import java.time.Instant;

import dev.kontor.platform.access.PersonId;

/// Something that somebody else than this service has changed about a login, where logins live.
///
/// @param id each change has its own
public record ConsoleChange(String id, Instant at, PersonId login, What what) {

    /// What was done to the login.
    public sealed interface What {

        /// Its data as they are since; whether one can sign in with it among them.
        record Edited(boolean enabled) implements What {
        }

        record Deleted() implements What {
        }

        record JoinedGroup(String accessGroup) implements What {
        }

        record LeftGroup(String accessGroup) implements What {
        }

    }

}
