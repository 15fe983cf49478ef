package dev.kontor.documents.quotedecision;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.parameters.Revision;
import dev.kontor.documents.quotedecision.DecisionOutcome.AlreadyDecided;
import dev.kontor.documents.quotedecision.DecisionOutcome.Changed;
import dev.kontor.documents.quotedecision.DecisionOutcome.Closed;
import dev.kontor.documents.quotedecision.DecisionOutcome.Decided;
import dev.kontor.documents.quotedecision.DecisionOutcome.DecidedOtherwise;
import dev.kontor.documents.quotedecision.DecisionOutcome.Expired;
import dev.kontor.documents.quotedecision.DecisionOutcome.UnknownLine;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;

/// Accepting, rejecting and countering quotes (F-088, F-089). The number is the rest of the path, since numbers contain
/// slashes.
@RestController
@RequestMapping("/api/companies/{company}/quote-decisions/{*number}")
@Tag(name = "quotes")
class QuoteDecisionController {

    private final QuoteDecisionService service;

    QuoteDecisionController(QuoteDecisionService service) {
        this.service = service;
    }

    @GetMapping
    @Requires("quotes.read")
    @Parameter(name = "number", in = ParameterIn.PATH, required = true,
            description = "Number of the quote: the whole rest of the path; its slashes stay slashes.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "getQuoteDecisions",
            summary = "Whether something can be decided about a quote, and what was decided",
            description = "Needs the permission `quotes.read`.")
    DecisionState state(CompanyAccess access, @PathVariable String number) {
        return this.service.state(access, numberIn(number));
    }

    @PutMapping
    @Requires("quotes.decide")
    @Parameter(name = "number", in = ParameterIn.PATH, required = true,
            description = "Number of the quote: the whole rest of the path; its slashes stay slashes.",
            schema = @Schema(type = "string", maxLength = 60))
    @Operation(operationId = "decideQuote", summary = "Accepts, rejects or counters a quote", description = """
            Of the version that was read, while it is open and until the end of its last day in the supplier's time \
            zone. A repeat gets the first answer, and so does a colleague who decides the same; `mine` says whose it \
            was. 412 when the supplier has changed the quote, 409 when it is no longer open or something else was \
            decided. `If-Match` names a decision that the ERP has rejected and that is to be made again. Needs the \
            permission `quotes.decide`.""")
    ResponseEntity<DecisionState> decide(CompanyAccess access, @PathVariable String number,
            @RequestBody @Valid DecideQuote command, CurrentUser user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (user.email().isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "no-permission");
        }
        var quote = numberIn(number);
        return switch (this.service.decide(access, quote, command.wish(), Revision.expected(ifMatch), user)) {
            case Decided decided -> ResponseEntity.status(HttpStatus.CREATED).body(this.service.state(access, quote));
            case AlreadyDecided already -> ResponseEntity.ok(this.service.state(access, quote));
            case DecidedOtherwise(var other) -> throw new ProblemException(HttpStatus.CONFLICT,
                    "quote-decided-" + other.verdict().name().toLowerCase(Locale.ROOT), other.name());
            case Changed(var now) ->
                throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "quote-changed", now.total(), now.lastDay());
            case Closed closed -> throw new ProblemException(HttpStatus.CONFLICT, "quote-closed");
            case Expired(var gone) -> throw new ProblemException(HttpStatus.CONFLICT, "quote-expired", gone.lastDay());
            case UnknownLine(var position) ->
                throw new InvalidRequestException("lineNotes", "unknown-line", Integer.toString(position));
        };
    }

    private static String numberIn(String rest) {
        if (rest.length() < 2) {
            // the rest of the path begins with a slash, if there is any
            throw new NotFoundException();
        }
        return rest.substring(1);
    }

}
