package dev.kontor.local;

import java.util.Map;

/// Keycloak's secrets: the administrator's password and one secret per client of the realm.
public record KeycloakSecrets(String adminPassword, String gateway, String identity, String operator, String erp) {

    public static KeycloakSecrets random() {
        return new KeycloakSecrets(Secret.random(), Secret.random(), Secret.random(), Secret.random(), Secret.random());
    }

    Map<String, String> clients() {
        return Map.of("GATEWAY", this.gateway, "IDENTITY", this.identity, "OPERATOR", this.operator, "ERP", this.erp);
    }

    @Override
    public String toString() {
        return "KeycloakSecrets[…]";
    }

}
