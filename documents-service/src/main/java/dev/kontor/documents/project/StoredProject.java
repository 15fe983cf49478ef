package dev.kontor.documents.project;

import java.util.List;

import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.project.ProjectUpserted.Reference;
import dev.kontor.documents.project.ProjectUpserted.Task;

/// The shape of a project in MongoDB; collection [#COLLECTION].
///
/// ```
/// {
///   _id: "PROJECT/PR-2026-0012", version: 7 (long), asOf: Date,      written by the platform
///   company: "10001", number: "PR-2026-0012", title, status: "ACTIVE", startsOn: "2026-09-01", endsOn: "2027-02-26",
///   progress: 45, manager?, description?, commission?, customerReference?: string,
///   tasksInAll: 8, tasksDone: 3,                                     so that lists need not read the tasks
///   references?: [{kind, number}],
///   tasks: [{id, title, status, startsOn, endsOn, progress, assignee?, milestone?: true, after?: [id]}]
/// }
/// ```
final class StoredProject {

    static final String COLLECTION = "projects";

    private static final String DONE = "DONE";

    private StoredProject() {
    }

    static void write(ProjectUpserted project, BsonWriter to) {
        to.writeString("company", project.company());
        to.writeString("number", project.number());
        to.writeString("title", project.title());
        to.writeString("status", project.status());
        to.writeString("startsOn", project.startsOn().toString());
        to.writeString("endsOn", project.endsOn().toString());
        to.writeInt32("progress", project.progress());
        write(to, "manager", project.manager());
        write(to, "description", project.description());
        write(to, "commission", project.commission());
        write(to, "customerReference", project.customerReference());
        to.writeInt32("tasksInAll", project.tasks().size());
        to.writeInt32("tasksDone", (int) project.tasks().stream().filter(task -> task.status().equals(DONE)).count());
        if (project.references() != null) {
            to.writeStartArray("references");
            project.references().forEach(reference -> write(to, reference));
            to.writeEndArray();
        }
        to.writeStartArray("tasks");
        project.tasks().forEach(task -> write(to, task));
        to.writeEndArray();
    }

    private static void write(BsonWriter to, Reference reference) {
        to.writeStartDocument();
        to.writeString("kind", reference.kind());
        to.writeString("number", reference.number());
        to.writeEndDocument();
    }

    private static void write(BsonWriter to, Task task) {
        to.writeStartDocument();
        to.writeString("id", task.id());
        to.writeString("title", task.title());
        to.writeString("status", task.status());
        to.writeString("startsOn", task.startsOn().toString());
        to.writeString("endsOn", task.endsOn().toString());
        to.writeInt32("progress", task.progress());
        write(to, "assignee", task.assignee());
        if (Boolean.TRUE.equals(task.milestone())) {
            to.writeBoolean("milestone", true);
        }
        writeStrings(to, "after", task.after());
        to.writeEndDocument();
    }

    private static void writeStrings(BsonWriter to, String name, @Nullable List<String> values) {
        if (values != null) {
            to.writeStartArray(name);
            values.forEach(to::writeString);
            to.writeEndArray();
        }
    }

    private static void write(BsonWriter to, String name, @Nullable String value) {
        if (value != null) {
            to.writeString(name, value);
        }
    }

}
