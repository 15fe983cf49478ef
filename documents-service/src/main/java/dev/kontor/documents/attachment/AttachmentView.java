package dev.kontor.documents.attachment;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A file that a customer has sent, without its content.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Attachment", description = "A file that a customer has sent, without its content.")
public record AttachmentView(String id, String name, @Schema(example = "application/pdf") String mediaType,
        @Schema(description = "Bytes.") long size, @Schema(description = "Hexadecimal.") String sha256,
        @Schema(description = "Who sent it, by e-mail.") String uploadedBy, Instant uploadedAt,
        @Schema(description = "Absent until it is attached.") @Nullable Instant attachedAt,
        @Schema(description = "Line of the cart that it is about; absent where it is about all that is ordered.") @Nullable String line,
        @Schema(description = "What is ordered that it is about.") @Nullable String article) {

    static AttachmentView of(Attachment attachment) {
        var inCart = attachment.inCart();
        return new AttachmentView(attachment.id(), attachment.name(), attachment.mediaType(), attachment.size(),
                attachment.sha256(), attachment.email(), attachment.uploadedAt(), attachment.attachedAt(),
                (inCart == null) ? null : inCart.line(), attachment.article());
    }

}
