package dev.kontor.documents.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/// Describes the parameters that [ListParameters#list] reads beside the filter.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "sort", in = ParameterIn.QUERY,
        description = "A minus means descending. Only invoices have a due day to sort by; only quotes that wait are sorted by their last day, and only contracts that are filtered by when they end by that.",
        schema = @Schema(type = "string", defaultValue = "-issuedOn",
                allowableValues = { "-issuedOn", "issuedOn", "-number", "number", "-grossTotal", "grossTotal",
                        "-status", "status", "-dueOn", "dueOn", "-validUntil", "validUntil", "-endsBy", "endsBy",
                        "-commission", "commission" }))
@Parameter(name = "after", in = ParameterIn.QUERY,
        description = "`next` of the page before; valid only with the same kind, filters and sort.",
        schema = @Schema(type = "string", maxLength = 2000))
@Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows per page.",
        schema = @Schema(type = "integer", minimum = "10", maximum = "200", defaultValue = "50"))
@interface PageParameters {

}
