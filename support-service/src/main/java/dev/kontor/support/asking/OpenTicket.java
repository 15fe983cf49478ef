package dev.kontor.support.asking;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.support.ticket.Category;
import dev.kontor.support.ticket.Link;
import dev.kontor.support.ticket.Message;
import dev.kontor.support.ticket.Priority;
import dev.kontor.support.ticket.Question;
import dev.kontor.support.ticket.Text;

/// A customer's question as it is typed.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenTicket(@NotBlank @Size(max = 120) @Pattern(regexp = Text.LINE) String subject, @NotNull Category category,
        @Schema(description = "NORMAL when it is not given.") @Nullable Priority priority,
        @NotBlank @Size(max = Message.LONGEST) @Pattern(regexp = Text.LINES) String text, @Nullable @Valid About link) {

    Question question(CompanyId company) {
        return new Question(Text.of(this.subject), this.category,
                Objects.requireNonNullElse(this.priority, Priority.NORMAL),
                (this.link == null) ? null : this.link.within(company));
    }

    /// What it is about: the list or document where the customer was.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What it is about: the list or document where the customer was.")
    record About(
            @Schema(description = "The word of the list or page in addresses.",
                    example = "invoices") @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String kind,
            @Schema(description = "Of the document, project or product; absent when the list itself is meant.") @Nullable @Size(
                    min = 1, max = 60) @Pattern(regexp = Text.LINE) String number,
            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Text.LINE) String label,
            @Schema(description = "The line that is concerned.") @Nullable @Size(min = 1,
                    max = 60) @Pattern(regexp = Text.LINE) String line,
            @Schema(description = "Where it is in the portal, below the company of the request.",
                    example = "/c/10001/invoices/RE-1") @NotNull @Size(
                            max = 1000) @Pattern(regexp = Text.LINE) String path) {

        /// A link leads to a page of this company and to nothing else.
        Link within(CompanyId company) {
            var home = "/c/" + company;
            var inside = this.path.startsWith(home)
                    && (this.path.length() == home.length() || "/?".indexOf(this.path.charAt(home.length())) >= 0);
            if (!inside || this.path.contains("\\") || this.path.contains("//") || this.path.contains("/..")) {
                throw new InvalidRequestException("link.path", "portal-path");
            }
            return new Link(this.kind, this.number, this.label, this.line, this.path);
        }

    }

}
