package dev.kontor.platform;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The tenant: a customer of the supplier, by the number the ERP gave it. Anything but 1 to 40 letters, digits, dots,
/// underscores and hyphens is refused with an [IllegalArgumentException].
public record CompanyId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    @JsonCreator
    public CompanyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a company id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }

}
