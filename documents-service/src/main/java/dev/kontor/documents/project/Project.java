package dev.kontor.documents.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Row;

/// A project with its tasks.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A project with its tasks.")
record Project(@Schema(example = "PR-2026-0012") String number, String title, ProjectStatus status, LocalDate startsOn,
        @Schema(description = "Its last day, as planned now.") LocalDate endsOn,
        @Schema(description = "Percent, as the supplier judges it.") int progress,
        @Schema(description = "Whom to ask at the supplier.") @Nullable String manager, @Nullable String description,
        @Nullable String commission, @Nullable String customerReference,
        @Schema(description = "The documents that belong to it.") List<Document> documents,
        @Schema(description = "In the order of the plan.") List<Task> tasks,
        @Schema(description = "Time of the ERP event that made it what it is.") @Nullable Instant asOf) {

    static Project of(Row row) {
        return new Project(row.text("number"), row.text("title"), ProjectStatus.valueOf(row.text("status")),
                row.date("startsOn"), row.date("endsOn"), row.number("progress"), row.textOrNull("manager"),
                row.textOrNull("description"), row.textOrNull("commission"), row.textOrNull("customerReference"),
                row.rows("references").stream().flatMap(it -> Document.known(it).stream()).toList(),
                row.rows("tasks").stream().map(Task::of).toList(), row.momentOrNull("asOf"));
    }

    @Schema(name = "ProjectDocument", description = "A document by its number.")
    record Document(DocumentKind kind, String number) {

        static List<Document> known(Row row) {
            return DocumentKind.of(row.text("kind"))
                .map(kind -> new Document(kind, row.text("number")))
                .stream()
                .toList();
        }

    }

    @Schema(name = "ProjectTask", description = "Something to be done in a project.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(@Schema(description = "Unique within the project.") String id, String title, TaskStatus status,
            LocalDate startsOn, @Schema(description = "Its last day.") LocalDate endsOn,
            @Schema(description = "Percent.") int progress, @Nullable String assignee,
            @Schema(description = "A day to be kept rather than work to be done.") boolean milestone,
            @Schema(description = "The tasks that must be done before it begins.") List<String> after) {

        static Task of(Row row) {
            return new Task(row.text("id"), row.text("title"), TaskStatus.valueOf(row.text("status")),
                    row.date("startsOn"), row.date("endsOn"), row.number("progress"), row.textOrNull("assignee"),
                    row.bson().getBoolean("milestone", false), row.texts("after"));
        }

    }

}
