package dev.kontor.erp.portal;

import java.util.Objects;

import tools.jackson.databind.JsonNode;

/// What a customer keeps or proposes of itself in the portal: an address, or its master data.
public record CustomerChange(String subject, JsonNode body) implements Announcement {

    public CustomerChange {
        Objects.requireNonNull(body.get("company"), "company").asString();
    }

    @Override
    public long version() {
        return this.body.path("version").asLong(0);
    }

    @Override
    public String company() {
        return this.body.path("company").asString();
    }

    public boolean isMasterData() {
        return this.subject.startsWith("MASTER_DATA/");
    }

    public String text(String field) {
        return this.body.path(field).asString("");
    }

}
