package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.platform.CompanyId;

/// What has been ordered from lines of documents, and is not in the ERP's figures yet.
public interface OrdersOnTheWay {

    /// Quantities by line, of these documents.
    Map<Follow, BigDecimal> from(CompanyId company, Collection<Source> documents);

    /// A document that something is ordered from, and as of when it is.
    record Source(DocumentKind kind, String number, Instant asOf) {
    }

}
