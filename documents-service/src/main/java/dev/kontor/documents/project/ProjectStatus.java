package dev.kontor.documents.project;

import io.swagger.v3.oas.annotations.media.Schema;

/// Where a project stands.
@Schema(enumAsRef = true, description = "Where a project stands.")
enum ProjectStatus {

    PLANNED, ACTIVE, ON_HOLD, COMPLETED, CANCELLED

}
