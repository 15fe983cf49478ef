package dev.kontor.documents.document;

import io.swagger.v3.oas.annotations.media.Schema;

/// Where a document stands. Each kind knows some of these words only, see [DocumentKind#statuses].
@Schema(enumAsRef = true,
        description = """
                Where a document stands. orders: SENT, RECEIVED, BOOKED, CONFIRMED, IN_PROGRESS, PARTIALLY_SHIPPED, SHIPPED, \
                COMPLETED, CANCELLED, REJECTED; quotes: OPEN, ACCEPTED, REJECTED, EXPIRED; deliveries: PLANNED, SHIPPED, DELIVERED; \
                invoices: OPEN, PARTIALLY_PAID, PAID, CANCELLED; credit-notes: OPEN, SETTLED; tax-invoices: ISSUED, CANCELLED; goods-returns: RECEIVED, INSPECTED, \
                CLOSED; contracts: PLANNED, ACTIVE, TERMINATED, EXPIRED; framework-contracts: PLANNED, ACTIVE, EXHAUSTED, \
                TERMINATED, EXPIRED.""")
public enum DocumentStatus {

    SENT, RECEIVED, BOOKED, CONFIRMED, IN_PROGRESS, PARTIALLY_SHIPPED, SHIPPED, COMPLETED, CANCELLED, OPEN, ACCEPTED,
    REJECTED, EXPIRED, PLANNED, DELIVERED, PARTIALLY_PAID, PAID, SETTLED, ISSUED, INSPECTED, CLOSED, ACTIVE, EXHAUSTED,
    TERMINATED

}
