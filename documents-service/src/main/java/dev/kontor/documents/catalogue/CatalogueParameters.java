package dev.kontor.documents.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import dev.kontor.documents.product.Availability;

/// Describes the filters that [CatalogueRequest] reads.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "q", in = ParameterIn.QUERY,
        description = "Words of name, number, GTIN or manufacturer, or parts of them; all must be there, case and accents do not matter.",
        schema = @Schema(type = "string", maxLength = 120))
@Parameter(name = "group", in = ParameterIn.QUERY, description = "Any of these product groups.",
        array = @ArraySchema(maxItems = 50, schema = @Schema(type = "string", maxLength = 120)))
@Parameter(name = "service", in = ParameterIn.QUERY, description = "True for services only, false for goods only.",
        schema = @Schema(type = "boolean"))
@Parameter(name = "availability", in = ParameterIn.QUERY,
        description = "Goods in any of these states. Needs the permission `stock.read`.",
        array = @ArraySchema(schema = @Schema(implementation = Availability.class)))
@interface CatalogueParameters {

}
