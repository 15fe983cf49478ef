package dev.kontor.documents.file;

import io.swagger.v3.oas.annotations.media.Schema;

/// What a file of the supplier is for.
@Schema(enumAsRef = true, description = "What a file of the supplier is for.")
enum FileCategory {

    ADVERTISING, DATA_SHEET, CERTIFICATE, PRICE_LIST, OTHER

}
