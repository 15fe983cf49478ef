package dev.kontor.documents.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.security.CurrentUser;

/// Files that customers send. One who may make orders or requests, or attach to orders, may send some; they are his
/// until they are attached, and then of whoever sees what they are attached to.
@RestController
@RequestMapping("/api/companies/{company}/attachments")
@Tag(name = "attachments")
class AttachmentController {

    private static final String ATTACH = "orders.attach";

    private static final List<String> SENDERS = List.of(ATTACH, "orders.create", "cart.use", "quotes.request");

    private final AttachmentService service;

    private final Attachments attachments;

    private final Documents documents;

    AttachmentController(AttachmentService service, Attachments attachments, Documents documents) {
        this.service = service;
        this.attachments = attachments;
        this.documents = documents;
    }

    @PutMapping("/{id}")
    @Operation(operationId = "putAttachment", summary = "Sends a file, which waits to be attached", description = """
            The body is the file as it is. The client chooses the id: the same file again changes nothing, another one \
            under the same id is 409. Taken are PDF, images, text, CSV and office documents without programs, found by \
            content and name, up to 10 MB; at most 20 can wait. What waits longer than a day is removed.""",
            requestBody = @RequestBody(required = true,
                    content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "Sent.")
    @ApiResponse(responseCode = "200", description = "It had been sent before.")
    ResponseEntity<AttachmentView> put(CompanyAccess access, CurrentUser user, @PathVariable UUID id,
            @Parameter(description = "What the file is called.",
                    schema = @Schema(type = "string", maxLength = 400)) @RequestParam String name,
            @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        requireAny(access);
        if (name.length() > 400) {
            throw new InvalidRequestException("name", "too-long", 400);
        }
        var received = this.service.receive(access, user, id.toString(), name, request.getInputStream());
        return ResponseEntity.status(received.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
            .body(AttachmentView.of(received.attachment()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeAttachment", summary = "Removes a file that waits, or lies in the cart",
            description = "Also when it is not there; what is attached stays, 409.")
    void remove(CompanyAccess access, @PathVariable UUID id) {
        requireAny(access);
        this.service.remove(access, id.toString());
    }

    @GetMapping("/waiting")
    @Operation(operationId = "listWaitingAttachments", summary = "The caller's files that wait to be attached")
    List<AttachmentView> waiting(CompanyAccess access) {
        requireAny(access);
        return this.attachments.waiting(access, AttachmentService.MOST_WAITING)
            .stream()
            .map(AttachmentView::of)
            .toList();
    }

    @GetMapping("/cart")
    @Requires("cart.use")
    @Operation(operationId = "listCartAttachments", summary = "The files in the caller's cart",
            description = "Of the lines that are in it, and of all that is ordered.")
    List<AttachmentView> inCart(CompanyAccess access) {
        return this.service.inCart(access).stream().map(AttachmentView::of).toList();
    }

    @PutMapping("/{id}/cart")
    @Operation(operationId = "putAttachmentInCart", summary = "Puts a file of the caller into the cart",
            description = """
                    With what is ordered it goes to the orders. It can be moved to another line, and removed. The cart \
                    gets another version. Needs the permissions `cart.use` and `orders.attach`.""")
    AttachmentView putInCart(CompanyAccess access, @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody PutInCart where) {
        access.require("cart.use");
        access.require(ATTACH);
        return AttachmentView.of(this.service.putInCart(access, id.toString(), where.text()));
    }

    @PutMapping("/{id}/order")
    @Operation(operationId = "attachToOrder", summary = "Attaches a file that waits to an order",
            description = """
                    The ERP is told. A repeat changes nothing; to another order is 409. Needs the permissions `orders.read` and \
                    `orders.attach`.""")
    AttachmentView attach(CompanyAccess access, @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody AttachToOrder to) {
        access.require(DocumentKind.ORDER.permission());
        access.require(ATTACH);
        return AttachmentView.of(this.service.attach(access, id.toString(), to.number()));
    }

    @GetMapping
    @Operation(operationId = "listAttachments", summary = "The files that customers sent to a document",
            description = "Needs the permission `<kind>.read`.")
    List<AttachmentView> list(CompanyAccess access, @RequestParam String kind, @RequestParam String number) {
        return this.attachments.of(access.company(), document(access, kind, number))
            .stream()
            .map(AttachmentView::of)
            .toList();
    }

    @GetMapping("/{id}/content")
    @Operation(operationId = "getAttachmentContent", summary = "A file that a customer sent", description = """
            Of a document that the caller may see, or one that he has sent.""")
    @ApiResponse(responseCode = "200", description = "The file.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> content(CompanyAccess access, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String number) {
        var attachment = kind.isEmpty() ? this.attachments.own(access, id.toString())
                : of(document(access, kind, number), access, id.toString());
        return this.attachments.download(attachment.orElseThrow(NotFoundException::new));
    }

    private Optional<Attachment> of(Row document, CompanyAccess access, String id) {
        return this.attachments.find(access.company(), id).filter(it -> this.attachments.isAttached(it, document));
    }

    private Row document(CompanyAccess access, String kind, String number) {
        var known = DocumentKind.ofSlug(kind)
            .orElseThrow(() -> new InvalidRequestException("kind", "unknown-value", "orders, quotes"));
        access.require(known.permission());
        return this.documents.within(access).one(known, number).orElseThrow(NotFoundException::new);
    }

    private static void requireAny(CompanyAccess access) {
        if (SENDERS.stream().noneMatch(access::allows)) {
            access.require(ATTACH);
        }
    }

    @Schema(description = "Where in the cart a file lies.")
    record PutInCart(@Schema(description = "Line of the cart; absent: with all that is ordered.") @Nullable UUID line) {

        @Nullable String text() {
            return (this.line == null) ? null : this.line.toString();
        }

    }

    @Schema(description = "To which order a file goes.")
    record AttachToOrder(@NotBlank @Size(max = 60) String number) {
    }

}
