package dev.kontor.platform.access;

import java.util.List;

/// Whether something may be done, and if not, which rules say so.
public sealed interface Decision {

    record Allowed() implements Decision {
    }

    /// The rules are words of identity-service, `SETTINGS_PROFILE` for example; the list
    /// is empty when nothing ever
    /// mentioned the permission.
    record Refused(List<String> rules) implements Decision {

        public Refused {
            rules = List.copyOf(rules);
        }

    }

}
