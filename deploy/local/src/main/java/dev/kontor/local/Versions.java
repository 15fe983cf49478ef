package dev.kontor.local;

/// The servers' versions; the compose file uses the same, which a test compares.
public final class Versions {

    /// As the client that Spring Boot brings.
    public static final String KAFKA = "4.2.1";

    public static final String KEYCLOAK = "26.7.3";

    /// As far as its publisher's archive serves; the npm package has its own.
    public static final String MONGODB = "8.0.17";

    private Versions() {
    }

}
