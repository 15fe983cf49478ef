package dev.kontor.documents.project;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Row;

/// A row of the list of projects: where it stands and how much of it is done.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A row of the list of projects: where it stands and how much of it is done.")
record ProjectSummary(@Schema(example = "PR-2026-0012") String number, String title, ProjectStatus status,
        LocalDate startsOn, @Schema(description = "Its last day, as planned now.") LocalDate endsOn,
        @Schema(description = "Percent, as the supplier judges it.") int progress, @Nullable String manager,
        @Schema(description = "The customer's word for the purpose.") @Nullable String commission,
        @Schema(description = "How many tasks it has.") int tasks,
        @Schema(description = "How many of them are done.") int tasksDone) {

    static final List<String> FIELDS = List.of("number", "title", "status", "startsOn", "endsOn", "progress", "manager",
            "commission", "tasksInAll", "tasksDone", "asOf");

    static ProjectSummary of(Row row) {
        return new ProjectSummary(row.text("number"), row.text("title"), ProjectStatus.valueOf(row.text("status")),
                row.date("startsOn"), row.date("endsOn"), row.number("progress"), row.textOrNull("manager"),
                row.textOrNull("commission"), row.number("tasksInAll"), row.number("tasksDone"));
    }

}
