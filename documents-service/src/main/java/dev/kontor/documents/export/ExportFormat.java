package dev.kontor.documents.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import dev.kontor.documents.parameters.Parameters;

/// The parameter `format` of every export.
///
/// @param others the parameters of the request without it
public record ExportFormat(FileFormat file, MultiValueMap<String, String> others) {

    private static final String NAME = "format";

    public static ExportFormat of(MultiValueMap<String, String> parameters) {
        var others = new LinkedMultiValueMap<>(parameters);
        var given = others.remove(NAME);
        var format = new Parameters(given == null ? Map.of() : Map.of(NAME, given), Set.of(NAME));
        var file = format.one(NAME, FileFormat::of, "unknown-value", String.join(", ", FileFormat.words()));
        format.done();
        return new ExportFormat(file == null ? FileFormat.CSV : file, others);
    }

    /// What the API's description says of an export: the parameter, and that a file is
    /// the answer.
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = NAME, in = ParameterIn.QUERY, description = "The kind of file.",
            schema = @Schema(type = "string", allowableValues = { "csv", "xlsx" }, defaultValue = "csv"))
    @ApiResponse(responseCode = "200", description = "The file.",
            content = { @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                    @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")) })
    public @interface Described {

    }

}
