package dev.kontor.erp.event;

import java.math.BigDecimal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes events as the contracts ask: decimals as plain decimal strings, dates as ISO 8601, absent for unknown.
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .addModule(new SimpleModule().addSerializer(BigDecimal.class, new DecimalString()))
        .build();

    private EventJson() {
    }

    public static byte[] write(ErpEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    private static final class DecimalString extends StdSerializer<BigDecimal> {

        DecimalString() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }

    }

}
