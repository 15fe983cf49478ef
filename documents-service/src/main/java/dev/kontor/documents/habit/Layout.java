package dev.kontor.documents.habit;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// How a person wants to see the dashboard of a company.
@Document("dashboardLayouts")
@Schema(description = "How a person wants to see the dashboard of a company.")
record Layout(@Id @JsonIgnore String owner,
        @Schema(description = "The parts in their order; a part that is not named comes last.") List<String> order,
        @Schema(description = "The parts that are not to be seen.") List<String> hidden) {

}
