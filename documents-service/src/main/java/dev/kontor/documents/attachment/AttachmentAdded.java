package dev.kontor.documents.attachment;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Row;
import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.order-attachment.added.v1`: a customer has sent a file to an order that is there.
///
/// @param orderId the portal's own id, where the order was born there
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentAdded(String id, long version, String company, String order, @Nullable String orderId, String name,
        String mediaType, long size, String sha256, String addedBy, Instant addedAt) {

    static final String TOPIC = "portal.orders";

    private static final int VERSION = 1;

    static OutgoingEvent of(Attachment attachment, Row order) {
        return new OutgoingEvent(TOPIC, "ORDER_ATTACHMENT/" + attachment.id(),
                "kontor.portal.order-attachment.added.v1", VERSION,
                new AttachmentAdded(attachment.id(), VERSION, attachment.company().value(), order.text("number"),
                        order.textOrNull("portalId"), attachment.name(), attachment.mediaType(), attachment.size(),
                        attachment.sha256(), attachment.email(), Objects.requireNonNull(attachment.attachedAt())));
    }

}
