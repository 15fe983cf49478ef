package dev.kontor.identity.console;

import java.time.Instant;
import java.util.List;

/// Where logins live, as far as others than this service change them.
public interface ConsoleChanges {

    /// Those since then, the oldest first; fails with
    /// [dev.kontor.identity.person.LoginsUnavailableException].
    News since(Instant then);

    /// @param until of the last thing that was done there at all, by us as well
    record News(List<ConsoleChange> changes, Instant until) {
    }

}
