package dev.kontor.platform.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A human being with a login: the subject of the access token.
public record PersonId(@JsonValue String value) {

    @JsonCreator
    public PersonId {
        if (value.isBlank() || value.length() > 64 || value.indexOf('/') >= 0) {
            throw new IllegalArgumentException("Not a person id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }

}
