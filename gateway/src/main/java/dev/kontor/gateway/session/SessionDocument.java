package dev.kontor.gateway.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Objects;

import dev.kontor.gateway.keycloak.KeycloakLogin;
import dev.kontor.gateway.keycloak.Person;
import dev.kontor.gateway.keycloak.Tokens;
import org.bson.Document;

/// A session as MongoDB holds it: plain fields, so that reading one runs no foreign code (no Java serialization).
final class SessionDocument {

    static final String KEY = "_id";

    static final String PERSON = "person";

    static final String STAFF = "staff";

    static final String KEYCLOAK_SESSION = "sid";

    static final String SEEN_AT = "seenAt";

    static final String ENDS_AT = "endsAt";

    static final String REFRESHING_UNTIL = "refreshingUntil";

    private SessionDocument() {
    }

    /// The id itself is only in the browser: whoever reads the database cannot take a
    /// session over.
    static String key(String id) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        }
        catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static Document of(String key, KeycloakLogin login, Instant now, Instant endsAt) {
        var document = new Document(KEY, key).append(PERSON, login.person().id())
            .append("name", login.person().name())
            .append("email", login.person().email())
            .append(STAFF, login.person().staff())
            .append(KEYCLOAK_SESSION, login.sid())
            .append("idToken", login.idToken())
            .append("startedAt", Date.from(now))
            .append(SEEN_AT, Date.from(now))
            .append(ENDS_AT, Date.from(endsAt));
        document.putAll(of(login.tokens()));
        return document;
    }

    static Document of(Tokens tokens) {
        return new Document("accessToken", tokens.accessToken())
            .append("accessTokenExpiresAt", Date.from(tokens.expiresAt()))
            .append("refreshToken", tokens.refreshToken());
    }

    static Session toSession(Document document) {
        var person = new Person(text(document, PERSON), document.getString("name"), document.getString("email"),
                document.getBoolean(STAFF, false));
        var tokens = new Tokens(text(document, "accessToken"), instant(document, "accessTokenExpiresAt"),
                document.getString("refreshToken"));
        return new Session(text(document, KEY), person, text(document, "idToken"), tokens,
                instant(document, "startedAt"), instant(document, SEEN_AT));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }

}
