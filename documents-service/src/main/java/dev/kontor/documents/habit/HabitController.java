package dev.kontor.documents.habit;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.InvalidRequestException;

/// A person's own filters and dashboard in a company. Any member may keep them; what a filter finds is decided when it is
/// used.
@RestController
@RequestMapping("/api/companies/{company}")
@Tag(name = "habits")
class HabitController {

    private final Habits habits;

    HabitController(Habits habits) {
        this.habits = habits;
    }

    @GetMapping("/saved-filters")
    @Operation(operationId = "listSavedFilters", summary = "The caller's own filters, by name")
    List<SavedFilter> filters(CompanyAccess access) {
        return this.habits.filters(access);
    }

    @PutMapping("/saved-filters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "saveFilter", summary = "Keeps a filter, or changes one",
            description = "The client chooses the id; a repeat changes nothing. At most 50 are kept.")
    void keep(CompanyAccess access, @PathVariable UUID id, @Valid @RequestBody SaveFilter filter) {
        if (!this.habits.keep(access, id, filter)) {
            throw new InvalidRequestException("name", "too-many", Habits.MOST_FILTERS);
        }
    }

    @DeleteMapping("/saved-filters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "forgetFilter", summary = "Forgets a filter", description = "Also when it is not there.")
    void forget(CompanyAccess access, @PathVariable UUID id) {
        this.habits.forget(access, id);
    }

    @GetMapping("/dashboard-layout")
    @Operation(operationId = "getDashboardLayout", summary = "The caller's own arrangement of the dashboard")
    Layout layout(CompanyAccess access) {
        return this.habits.layout(access);
    }

    @PutMapping("/dashboard-layout")
    @Operation(operationId = "arrangeDashboard", summary = "Keeps the arrangement of the dashboard")
    Layout arrange(CompanyAccess access, @Valid @RequestBody ArrangeDashboard wanted) {
        return this.habits.arrange(access, wanted);
    }

}
