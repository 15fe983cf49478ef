package dev.kontor.documents.document;

import io.swagger.v3.oas.annotations.media.Schema;

/// How a document came about.
@Schema(enumAsRef = true, description = "How the document came about.")
public enum Channel {

    ONLINE, PHONE, IN_PERSON, EDI

}
