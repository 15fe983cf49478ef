package dev.kontor.documents.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.export.Column;
import dev.kontor.documents.export.ExportFormat;
import dev.kontor.documents.export.RowFile;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.NotFoundException;

/// The projects of a company.
@RestController
@RequestMapping("/api/companies/{company}/projects")
@Tag(name = "projects")
class ProjectController {

    private static final String READ = "projects.read";

    private static final int CAP = 1000;

    private static final List<Column<ProjectSummary>> COLUMNS = List.of(new Column<>("number", ProjectSummary::number),
            new Column<>("title", ProjectSummary::title), new Column<>("status", it -> it.status().name()),
            new Column<>("startsOn", ProjectSummary::startsOn), new Column<>("endsOn", ProjectSummary::endsOn),
            new Column<>("progress", it -> BigDecimal.valueOf(it.progress())),
            new Column<>("tasks", it -> BigDecimal.valueOf(it.tasks())),
            new Column<>("tasksDone", it -> BigDecimal.valueOf(it.tasksDone())),
            new Column<>("manager", ProjectSummary::manager), new Column<>("commission", ProjectSummary::commission));

    private final Projects projects;

    ProjectController(Projects projects) {
        this.projects = projects;
    }

    @GetMapping
    @Requires(READ)
    @ProjectFilterParameters
    @Parameter(name = "after", in = ParameterIn.QUERY,
            description = "`next` of the page before, with the same filters.",
            schema = @Schema(type = "string", maxLength = 2000))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows per page.",
            schema = @Schema(type = "integer", minimum = "10", maximum = "200", defaultValue = "50"))
    @Operation(operationId = "listProjects", summary = "Projects, the latest begun first",
            description = "All filters that are given must hold. Needs the permission `projects.read`.")
    ProjectPage list(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        return ProjectPage.of(this.projects.page(access.company(), ProjectFilter.ofList(parameters)));
    }

    @GetMapping("/count")
    @Requires(READ)
    @ProjectFilterParameters
    @Operation(operationId = "countProjects", summary = "How many projects a filter finds",
            description = "Counts up to 1000; beyond that `capped` is true. Needs the permission `projects.read`.")
    ProjectCount count(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters) {
        var count = this.projects.count(access.company(), ProjectFilter.ofAll(parameters), CAP + 1);
        return new ProjectCount(Math.min(count, CAP), count > CAP);
    }

    @GetMapping("/export")
    @Requires(READ)
    @ProjectFilterParameters
    @ExportFormat.Described
    @Operation(operationId = "exportProjects", summary = "The list of projects as a file, whole",
            description = "With the filters of the list. Needs the permissions `projects.read` and `exports.create`.")
    void export(CompanyAccess access, @RequestParam MultiValueMap<String, String> parameters, Locale reader,
            HttpServletResponse response) {
        access.require("exports.create");
        var format = ExportFormat.of(parameters);
        var rows = this.projects.stream(access.company(), ProjectFilter.ofAll(format.others()));
        new RowFile<>("projects", COLUMNS).send(rows.map(ProjectSummary::of), format.file(), reader, response);
    }

    /// The number is the rest of the path, since numbers may contain slashes.
    @GetMapping("/{*number}")
    @Requires(READ)
    @Parameter(name = "number", in = ParameterIn.PATH, required = true,
            description = "The whole rest of the path; its slashes stay slashes.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "getProject", summary = "One project with its tasks",
            description = "Needs the permission `projects.read`.")
    Project project(CompanyAccess access, @PathVariable String number) {
        if (number.length() < 2) {
            throw new NotFoundException();
        }
        return this.projects.one(access.company(), number.substring(1))
            .map(Project::of)
            .orElseThrow(NotFoundException::new);
    }

    @Schema(description = "How many projects a filter finds, counted up to a cap.")
    record ProjectCount(@Schema(description = "At most 1000.") int count,
            @Schema(description = "True when there are more than that.") boolean capped) {
    }

}
