package dev.kontor.documents.product;

import io.swagger.v3.oas.annotations.media.Schema;

/// Whether goods can be had at once, from a day on, or when somebody has asked.
@Schema(enumAsRef = true,
        description = "Whether goods can be had at once (some warehouse has some), from a day on (none has, some arrive), or on request.")
public enum Availability {

    IN_STOCK, INCOMING, ON_REQUEST

}
