package dev.kontor.identity.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/// What a preview hands out and the command must name: it stands for exactly this change of exactly this state, and for
/// the numbers that were shown. It is no secret; it proves that somebody has looked.
public record Confirmation(String value) {

    private static final int BYTES = 15;

    public static Confirmation ofClosing(long revision, Affected affected) {
        return of("portal", revision, affected);
    }

    public static Confirmation of(GrantsKind kind, Grants wanted, long revision, Affected affected) {
        return of(kind + "/" + wanted.name() + " " + Permission.words(wanted.permissions()) + " "
                + Restrictions.words(wanted.restrictions()), revision, affected);
    }

    /// Of a company that gets another settings profile, or the default one.
    public static Confirmation of(CompanyId company, @Nullable String settingsProfile, long revision,
            Affected affected) {
        return of("company " + company + " " + settingsProfile, revision, affected);
    }

    /// Of a company's last administrator, who goes by that change.
    public static Confirmation ofLastAdministrator(String membership, long revision, String change) {
        return of("last administrator " + membership + " " + revision + " " + change);
    }

    private static Confirmation of(String what, long revision, Affected affected) {
        return of(what + " " + revision + " " + affected);
    }

    private static Confirmation of(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Confirmation(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, BYTES)));
        }
        catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public void requireOfLastAdministrator(@Nullable String given, String company) {
        if (!this.value.equals(given)) {
            throw new ProblemException((given == null) ? HttpStatus.PRECONDITION_REQUIRED : HttpStatus.CONFLICT,
                    "last-administrator", company);
        }
    }

    /// Nobody loses anything: nothing to confirm. Otherwise the change waits for who has
    /// seen the numbers as they are now.
    public void require(@Nullable String given, Affected affected) {
        if (affected.people() > 0 && !this.value.equals(given)) {
            throw (given == null)
                    ? new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "confirmation-required", affected.people(),
                            affected.companies())
                    : new ProblemException(HttpStatus.CONFLICT, "confirmation-outdated", affected.people(),
                            affected.companies());
        }
    }

}
