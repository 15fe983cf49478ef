package dev.kontor.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who may enter a broker: its administrator and one user per service, by name and password.
public record KafkaAccess(String adminPassword, Map<String, String> users) {

    public static final String ADMIN = "kontor-admin";

    /// What a client must know to enter as this user.
    public Map<String, String> client(String user) {
        var password = user.equals(ADMIN) ? this.adminPassword : this.users.get(user);
        if (password == null) {
            throw new LocalStackException("Kafka has no user " + user);
        }
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
                login(user, password) + ";");
    }

    /// The broker's own login and those that it accepts.
    String broker() {
        var accepted = new TreeMap<>(this.users);
        accepted.put(ADMIN, this.adminPassword);
        return accepted.entrySet()
            .stream()
            .map(it -> "user_%s=\"%s\"".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining(" ", login(ADMIN, this.adminPassword) + " ", ";"));
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\""
            .formatted(user, password);
    }

    @Override
    public String toString() {
        return "KafkaAccess[users=" + this.users.keySet() + "]";
    }

}
