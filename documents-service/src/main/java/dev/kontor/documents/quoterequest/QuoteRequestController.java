package dev.kontor.documents.quoterequest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import dev.kontor.documents.attachment.AttachmentView;
import dev.kontor.documents.attachment.Attachments;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.parameters.Parameters;
import dev.kontor.documents.quoterequest.QuoteRequests.Position;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;

/// Asking for quotes (F-086), and what became of it (F-087).
@RestController
@RequestMapping("/api/companies/{company}/quote-requests")
@Tag(name = "quotes")
class QuoteRequestController {

    private static final int USUAL_PAGE = 50;

    private static final CursorScope SCOPE = CursorScope.of("quote-requests");

    private final QuoteRequestService service;

    private final QuoteRequests requests;

    private final Attachments attachments;

    QuoteRequestController(QuoteRequestService service, QuoteRequests requests, Attachments attachments) {
        this.service = service;
        this.requests = requests;
        this.attachments = attachments;
    }

    @GetMapping
    @Requires("quotes.read")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before.",
            schema = @Schema(type = "string", maxLength = 2000))
    @Operation(operationId = "listQuoteRequests", summary = "Requests for quotes, the newest first",
            description = "Each with the quote that took its place, once there is one. Needs the permission `quotes.read`.")
    QuoteRequestView.Page list(CompanyAccess access, @RequestParam MultiValueMap<String, String> values) {
        var parameters = new Parameters(values, Set.of("after"));
        var after = Optional.ofNullable(parameters.one("after", Optional::of, "invalid-cursor"));
        parameters.done();
        var found = this.requests.page(access, after.map(QuoteRequestController::position), USUAL_PAGE + 1);
        var page = Page.of(found, USUAL_PAGE, SCOPE, it -> Cursor.at(it.submittedAt(), it.id()));
        var quotes = this.service.quotes(access, page.items());
        return new QuoteRequestView.Page(
                page.items().stream().map(it -> QuoteRequestView.of(it, access.person(), quotes.get(it.id()))).toList(),
                page.next());
    }

    @GetMapping("/{id}")
    @Requires("quotes.read")
    @Operation(operationId = "getQuoteRequest", summary = "One request for a quote",
            description = "Needs the permission `quotes.read`.")
    QuoteRequestView one(CompanyAccess access, @PathVariable UUID id) {
        return view(access, visible(access, id));
    }

    @GetMapping("/{id}/attachments")
    @Requires("quotes.read")
    @Operation(operationId = "listQuoteRequestAttachments", summary = "The files that went with a request for a quote",
            description = "Needs the permission `quotes.read`.")
    List<AttachmentView> attachments(CompanyAccess access, @PathVariable UUID id) {
        return this.attachments.of(access.company(), DocumentKind.QUOTE, visible(access, id).id());
    }

    @GetMapping("/{id}/attachments/{file}/content")
    @Requires("quotes.read")
    @Operation(operationId = "getQuoteRequestAttachmentContent",
            summary = "A file that went with a request for a quote",
            description = "Needs the permission `quotes.read`.")
    @ApiResponse(responseCode = "200", description = "The file.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> content(CompanyAccess access, @PathVariable UUID id, @PathVariable UUID file) {
        return this.attachments.content(access.company(), DocumentKind.QUOTE, visible(access, id).id(), file.toString())
            .orElseThrow(NotFoundException::new);
    }

    @PutMapping("/{id}")
    @Requires("quotes.request")
    @Operation(operationId = "requestQuote", summary = "Asks the supplier for a quote", description = """
            The client chooses the id: a repeat gets the first answer, the same id with other content is refused. \
            Needs the permission `quotes.request`.""")
    ResponseEntity<QuoteRequestView> request(CompanyAccess access, @PathVariable UUID id,
            @RequestBody @Valid RequestQuote command, CurrentUser user) {
        if (user.email().isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "no-permission");
        }
        var submitted = this.service.submit(access, id, command.wanted(), user);
        var answer = submitted.created()
                ? ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUri())
                : ResponseEntity.ok();
        return answer.body(view(access, submitted.request()));
    }

    private QuoteRequest visible(CompanyAccess access, UUID id) {
        return this.requests.find(access, id.toString()).orElseThrow(NotFoundException::new);
    }

    private QuoteRequestView view(CompanyAccess access, QuoteRequest request) {
        var quote = this.service.quotes(access, List.of(request)).get(request.id());
        return QuoteRequestView.of(request, access.person(), quote);
    }

    private static Position position(String after) {
        var cursor = SCOPE.open("after", after, 2);
        try {
            return new Position(Instant.parse(cursor.get(0)), cursor.get(1));
        }
        catch (DateTimeParseException forged) {
            throw CursorScope.invalid("after");
        }
    }

}
