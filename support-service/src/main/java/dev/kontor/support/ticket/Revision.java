package dev.kontor.support.ticket;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kontor.platform.problem.ProblemException;

/// The version of a ticket as a strong entity tag. A tag that is none of ours never matches.
public final class Revision {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Revision() {
    }

    public static String etag(Ticket ticket) {
        return "\"" + ticket.version() + "\"";
    }

    /// The version the caller means to change, or nothing when he did not say.
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.preconditionFailed();
        }
        return Long.valueOf(tag.group(1));
    }

}
