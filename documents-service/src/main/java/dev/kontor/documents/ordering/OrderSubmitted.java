package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.address.DeliveryAddress;
import dev.kontor.documents.attachment.Attachments.Attached;
import dev.kontor.documents.attachment.Attachments.Going;
import dev.kontor.documents.cart.Quantity;
import dev.kontor.documents.document.Amount;
import dev.kontor.platform.outbox.OutgoingEvent;

/// The event `kontor.portal.order.submitted.v1`. An order is announced once: what the ERP makes of it comes back as the
/// ERP's own document.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderSubmitted(String id, long version, String company, String submission, @Nullable String warehouse,
        String orderer, @Nullable String unit, Instant submittedAt, String currency, String netTotal,
        @Nullable String customerReference, @Nullable String commission, @Nullable LocalDate requestedOn,
        boolean partialDelivery, @Nullable String note, @Nullable DeliveryAddress deliveryAddress,
        @Nullable String quote, List<Line> lines, @Nullable List<Attached> attachments) {

    static final String TOPIC = "portal.orders";

    private static final int VERSION = 1;

    static OutgoingEvent of(PlacedOrder order, List<Going> files) {
        var terms = order.terms();
        var currency = terms.currency();
        var body = new OrderSubmitted(order.id(), VERSION, order.company().value(), order.submission(),
                terms.warehouse(), terms.orderer(), terms.unit(), order.booking().sentAt(), currency,
                Amount.of(order.netTotal(), currency).text(), terms.customerReference(), terms.commission(),
                terms.requestedOn(), terms.partialDelivery(), terms.note(), terms.deliveryAddress(), terms.quote(),
                order.lines().stream().map(it -> Line.of(it, currency, about(it.position(), files))).toList(),
                about(null, files));
        return new OutgoingEvent(TOPIC, order.key(), "kontor.portal.order.submitted.v1", VERSION, body);
    }

    private static @Nullable List<Attached> about(@Nullable Integer position, List<Going> files) {
        var those = files.stream().filter(it -> Objects.equals(it.position(), position)).map(Going::file).toList();
        return those.isEmpty() ? null : those;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(int position, @Nullable String product, String description, String quantity, String unit,
            String unitPrice, String netAmount, @Nullable String note, @Nullable List<Origin> follows,
            @Nullable List<Attached> attachments) {

        static Line of(PlacedOrder.Line line, String currency, @Nullable List<Attached> files) {
            return new Line(line.position(), line.product(), line.description(), Quantity.plain(line.quantity()),
                    line.unit(), price(line.unitPrice(), currency), Amount.of(line.netAmount(), currency).text(),
                    line.note(),
                    line.follows().isEmpty() ? null
                            : line.follows()
                                .stream()
                                .map(it -> new Origin(it.kind().name(), it.number(), it.position()))
                                .toList(),
                    files);
        }

        private static String price(BigDecimal price, String currency) {
            return Amount.of(price, currency).text();
        }

    }

    record Origin(String kind, String number, int position) {
    }

}
