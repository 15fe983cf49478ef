package dev.kontor.documents.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A project as the ERP announces it, reduced to the fields this service reads.
record ProjectUpserted(String number, String company, String title, String status, LocalDate startsOn, LocalDate endsOn,
        int progress, @Nullable String manager, @Nullable String description, @Nullable String commission,
        @Nullable String customerReference, @Nullable List<Reference> references, List<Task> tasks) {

    record Reference(String kind, String number) {
    }

    record Task(String id, String title, String status, LocalDate startsOn, LocalDate endsOn, int progress,
            @Nullable String assignee, @Nullable Boolean milestone, @Nullable List<String> after) {
    }

}
