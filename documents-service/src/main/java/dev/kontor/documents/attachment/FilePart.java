package dev.kontor.documents.attachment;

import java.util.Base64;

import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.file-part.sent.v1`: a part of a file that a customer has sent, with its content. Parts of a
/// file come one after the other.
///
/// @param version the part, from 1
/// @param parts how many the file has
/// @param content Base64
record FilePart(String id, long version, String company, int parts, String name, String mediaType, long size,
        String sha256, String content) {

    static final String TOPIC = "portal.files";

    /// So that a part, which is a third longer on the bus, fits into a message there.
    static final int SIZE = 384 * 1024;

    /// @param part from 0
    static OutgoingEvent of(Attachment attachment, int part, byte[] content) {
        return new OutgoingEvent(TOPIC, "FILE/" + attachment.id(), "kontor.portal.file-part.sent.v1", part + 1,
                new FilePart(attachment.id(), part + 1, attachment.company().value(), parts(attachment),
                        attachment.name(), attachment.mediaType(), attachment.size(), attachment.sha256(),
                        Base64.getEncoder().encodeToString(content)));
    }

    static int parts(Attachment attachment) {
        return Math.ceilDiv((int) attachment.size(), SIZE);
    }

}
