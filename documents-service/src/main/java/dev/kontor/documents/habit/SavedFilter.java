package dev.kontor.documents.habit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A filter that a person has given a name.
///
/// @param key person, company and id
@Document("savedFilters")
@Schema(description = "A filter that a person has given a name.")
record SavedFilter(@Id @JsonIgnore String key, @JsonIgnore String owner, String id, String list, String name,
        String query) {

}
