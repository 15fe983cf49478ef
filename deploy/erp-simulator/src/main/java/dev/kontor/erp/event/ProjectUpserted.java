package dev.kontor.erp.event;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kontor.erp.event.DocumentUpserted.Reference;

/// A project for a customer, whole, as the ERP plans it now.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProjectUpserted(String number, long version, String company, String title, Status status,
        LocalDate startsOn, LocalDate endsOn, int progress, @Nullable String manager, @Nullable String description,
        @Nullable String commission, List<Reference> references, @JsonInclude List<Task> tasks) implements ErpEvent {

    public enum Status {

        PLANNED, ACTIVE, ON_HOLD, COMPLETED, CANCELLED

    }

    public enum TaskStatus {

        OPEN, IN_PROGRESS, DONE, BLOCKED

    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Task(String id, String title, TaskStatus status, LocalDate startsOn, LocalDate endsOn, int progress,
            @Nullable String assignee, @Nullable Boolean milestone, List<String> after) {
    }

    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }

    @Override
    public String type() {
        return "kontor.erp.project.upserted.v1";
    }

    @Override
    public String key() {
        return "PROJECT/" + this.number;
    }

}
