package dev.kontor.support.ticket;

import java.time.Instant;

/// Something that was written in a ticket; the writer's side chose its id.
///
/// @param internal a note among the supplier's staff, which no customer sees
public record Message(String id, Author author, String text, Instant at, boolean internal) {

    /// As long as a message can be. With as many messages as a ticket can have, its event
    /// stays below what the bus carries.
    public static final int LONGEST = 4000;

    /// Whether the same person says the same again.
    boolean repeats(Message earlier) {
        return this.id.equals(earlier.id) && this.author.side() == earlier.author.side()
                && java.util.Objects.equals(this.author.person(), earlier.author.person())
                && this.text.equals(earlier.text) && this.internal == earlier.internal;
    }

}
