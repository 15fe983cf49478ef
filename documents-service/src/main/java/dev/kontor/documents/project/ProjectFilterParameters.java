package dev.kontor.documents.project;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/// Describes the parameters that [ProjectFilter] reads.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "number", in = ParameterIn.QUERY,
        description = "The number or its beginning, as typed or in capitals.",
        schema = @Schema(type = "string", maxLength = 60))
@Parameter(name = "status", in = ParameterIn.QUERY, description = "Any of these.",
        array = @ArraySchema(schema = @Schema(implementation = ProjectStatus.class)))
@Parameter(name = "from", in = ParameterIn.QUERY, description = "Begins on this day or later.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(name = "to", in = ParameterIn.QUERY, description = "Begins on this day or earlier.",
        schema = @Schema(type = "string", format = "date"))
@interface ProjectFilterParameters {

}
