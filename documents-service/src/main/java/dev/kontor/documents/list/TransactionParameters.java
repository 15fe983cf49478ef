package dev.kontor.documents.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;

/// The filters over documents of all kinds, described once for list and export.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "kind", in = ParameterIn.QUERY,
        description = "Any of these; without it all kinds that the caller may read.",
        array = @ArraySchema(schema = @Schema(implementation = DocumentKind.class)))
@Parameter(name = "number", in = ParameterIn.QUERY,
        description = "The number or its beginning, as typed or in capitals.",
        schema = @Schema(type = "string", maxLength = 60))
@Parameter(name = "status", in = ParameterIn.QUERY, description = "Any of these.",
        array = @ArraySchema(schema = @Schema(implementation = DocumentStatus.class)))
@Parameter(name = "from", in = ParameterIn.QUERY, description = "Issued on this day or later.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "to", in = ParameterIn.QUERY, description = "Issued on this day or earlier.",
        schema = @Schema(type = "string", format = "date"))
@interface TransactionParameters {

}
