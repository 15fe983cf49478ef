package dev.kontor.erp.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What identity-service wants to know about a member; without groups it puts the person into its default one.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PutMembership(String firstName, String lastName, @Nullable String language, @Nullable List<String> accessGroups,
        @Nullable List<String> exceptions, @Nullable String visibility, @Nullable String unit) {
}
