package dev.kontor.documents.project;

import io.swagger.v3.oas.annotations.media.Schema;

/// Where a task stands.
@Schema(enumAsRef = true, description = "Where a task stands.")
enum TaskStatus {

    OPEN, IN_PROGRESS, DONE, BLOCKED

}
