package dev.kontor.documents.quotedecision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;

/// What somebody wants to decide about the version of a quote that he has read.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecideQuote(@NotNull Verdict decision,
        @Schema(description = "Version of the quote that was read, as its answer has it.",
                example = "2") @NotNull @Pattern(regexp = "[0-9]{1,19}") String quoteVersion,
        @Schema(description = "Needed with REJECTED.") @Nullable @Size(max = 1000) @Pattern(
                regexp = TEXT) String reason,
        @Schema(description = "Needed with COUNTERED, and only then.") @Nullable @Size(
                max = 500) List<@NotNull @Valid LineNote> lineNotes) {

    /// Lines of print.
    static final String TEXT = "[\\P{Cntrl}\\n]*";

    /// What is meant, without what does not count; names everything that is missing or
    /// too much.
    Wish wish() {
        var errors = new ArrayList<InvalidField>();
        var text = (this.reason == null || this.reason.isBlank()) ? null : this.reason.strip();
        var notes = (this.lineNotes == null) ? List.<LineNote>of()
                : this.lineNotes.stream()
                    .map(LineNote::stripped)
                    .sorted(Comparator.comparingInt(LineNote::position))
                    .toList();
        if (this.decision == Verdict.REJECTED && text == null) {
            errors.add(new InvalidField("reason", "required"));
        }
        if (this.decision == Verdict.COUNTERED && notes.isEmpty()) {
            errors.add(new InvalidField("lineNotes", "required"));
        }
        if (this.decision != Verdict.COUNTERED && !notes.isEmpty()) {
            errors.add(new InvalidField("lineNotes", "only-with-counter"));
        }
        var positions = new HashSet<Integer>();
        if (!notes.stream().map(LineNote::position).allMatch(positions::add)) {
            errors.add(new InvalidField("lineNotes", "repeated"));
        }
        var version = version();
        if (version == null) {
            errors.add(new InvalidField("quoteVersion", "invalid-value"));
        }
        if (version == null || !errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return new Wish(this.decision, version, text, notes);
    }

    private @Nullable Long version() {
        try {
            return Long.valueOf(this.quoteVersion);
        }
        catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /// A decision as it is meant.
    record Wish(Verdict verdict, long quoteVersion, @Nullable String reason, List<LineNote> lineNotes) {
    }

}
