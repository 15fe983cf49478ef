package dev.kontor.erp.book;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// What stands at the head of an entity: enough to know whether anybody will ever need the rest.
record Headline(long version, @Nullable String status) {

    /// Without a version the offset serves; nothing of what is no entity.
    static @Nullable Headline of(byte[] body, long offset) {
        var version = offset;
        String status = null;
        try (var json = JsonMapper.shared().createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var missing = 2;
            while (missing > 0 && json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var value = json.nextToken();
                if (name.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
                    version = json.getLongValue();
                    missing--;
                }
                else if (name.equals("status") && value == JsonToken.VALUE_STRING) {
                    status = json.getString();
                    missing--;
                }
                else {
                    json.skipChildren();
                }
            }
            return new Headline(version, status);
        }
        catch (JacksonException poison) {
            return null;
        }
    }

}
