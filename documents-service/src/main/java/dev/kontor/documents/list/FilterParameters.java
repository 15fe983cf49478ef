package dev.kontor.documents.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import dev.kontor.documents.document.Amount;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;

/// Describes the parameters that [ListParameters#filter] reads.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "kind", in = ParameterIn.QUERY, required = true,
        schema = @Schema(implementation = DocumentKind.class))
@Parameter(name = "number", in = ParameterIn.QUERY,
        description = "The number or its beginning, as typed or in capitals.",
        schema = @Schema(type = "string", maxLength = 60))
@Parameter(name = "status", in = ParameterIn.QUERY, description = "Any of these; only statuses that the kind has.",
        array = @ArraySchema(schema = @Schema(implementation = DocumentStatus.class)))
@Parameter(name = "from", in = ParameterIn.QUERY, description = "Issued on this day or later.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "to", in = ParameterIn.QUERY, description = "Issued on this day or earlier.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "minAmount", in = ParameterIn.QUERY, description = "Gross total of at least this.",
        schema = @Schema(implementation = Amount.class))
@Parameter(name = "maxAmount", in = ParameterIn.QUERY, description = "Gross total of at most this.",
        schema = @Schema(implementation = Amount.class))
@Parameter(name = "commission", in = ParameterIn.QUERY,
        description = "Orders and quotes: the commission or its beginning; case does not matter.",
        schema = @Schema(type = "string", maxLength = 120))
@Parameter(name = "document", in = ParameterIn.QUERY,
        description = "Number of a document that these follow from, as typed or in capitals.",
        schema = @Schema(type = "string", maxLength = 60))
@Parameter(name = "dueFrom", in = ParameterIn.QUERY,
        description = "Invoices: due on this day or later. Such a list is sorted by due day.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "dueTo", in = ParameterIn.QUERY,
        description = "Invoices: due on this day or earlier. Such a list is sorted by due day.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "endsBy", in = ParameterIn.QUERY,
        description = "Contracts and framework contracts: the term ends, or notice can last be given, on this day or earlier. Such a list is sorted by that.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "waiting", in = ParameterIn.QUERY,
        description = "Quotes: only what is open, still binding today and not decided yet. Such a list is sorted by its last day.",
        schema = @Schema(type = "boolean", allowableValues = "true"))
@interface FilterParameters {

}
