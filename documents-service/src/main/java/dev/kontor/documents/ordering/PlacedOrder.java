package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.documents.address.DeliveryAddress;
import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.cart.Follow;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.erp.CustomerData;
import dev.kontor.documents.erp.PlacesTaken.Place;
import dev.kontor.documents.erp.PortalRow;
import dev.kontor.platform.CompanyId;

/// An order as it was placed here, and how far it has got. It stays when the ERP's document has taken its row's place: what
/// the customer wrote and when each step was taken stands nowhere else.
///
/// @param id a UUID; the ERP's document names it as its `portalId`
/// @param number by which it is known until the ERP's document is there
/// @param document the ERP's document; null until it is there
@Document("placedOrders")
record PlacedOrder(@Id String id, CompanyId company, String submission, String number, Terms terms, List<Line> lines,
        BigDecimal netTotal, Booking booking, @Nullable ErpDocument document) {

    static final String KIND = DocumentKind.ORDER.name();

    PlacedOrder {
        lines = List.copyOf(lines);
    }

    String key() {
        return KIND + "/" + this.id;
    }

    /// By which it is known now.
    String currentNumber() {
        return (this.document == null) ? this.number : this.document.number();
    }

    PlacedOrder with(Booking answered) {
        return new PlacedOrder(this.id, this.company, this.submission, this.number, this.terms, this.lines,
                this.netTotal, answered, this.document);
    }

    /// The ERP has described it. The first document that names it stays the one; of each
    /// status the first time counts.
    PlacedOrder with(Place place) {
        if (!place.company().equals(this.company.value())
                || (this.document != null && !this.document.number().equals(place.number()))) {
            return this;
        }
        var after = (this.document == null) ? ErpDocument.first(place) : this.document.with(place);
        return after.equals(this.document) ? this : new PlacedOrder(this.id, this.company, this.submission, this.number,
                this.terms, this.lines, this.netTotal, this.booking, after);
    }

    /// Its row among the ERP's documents, until the ERP's own takes its place.
    PortalRow row(LocalDate day) {
        return new PortalRow(this.id, KIND, this.number, this.company.value(), status().name(), day,
                this.booking.sentAt(), this.terms.currency(), this.netTotal, this.terms.commission(),
                this.terms.customerReference(), this.terms.orderer(), this.terms.unit(),
                this.lines.stream().map(Line::toRow).toList());
    }

    CustomerData customer() {
        return new CustomerData(this.company.value(), this.terms.orderer(), this.terms.unit(),
                this.terms.customerReference(), this.terms.commission());
    }

    DocumentStatus status() {
        return switch (this.booking.state()) {
            case SENT -> DocumentStatus.SENT;
            case RECEIVED -> DocumentStatus.RECEIVED;
            case BOOKED -> DocumentStatus.BOOKED;
            case REJECTED -> DocumentStatus.REJECTED;
        };
    }

    /// What holds for the order as a whole.
    record Terms(String person, String orderer, @Nullable String unit, @Nullable String warehouse,
            @Nullable String warehouseName, String currency, @Nullable String customerReference,
            @Nullable String commission, @Nullable LocalDate requestedOn, boolean partialDelivery,
            @Nullable String note, @Nullable DeliveryAddress deliveryAddress, @Nullable String quote) {
    }

    record Line(int position, @Nullable String product, @Nullable String productGroup, String description,
            BigDecimal quantity, String unit, BigDecimal unitPrice, BigDecimal netAmount, @Nullable String note,
            List<Follow> follows) {

        Line {
            follows = List.copyOf(follows);
        }

        PortalRow.Line toRow() {
            return new PortalRow.Line(this.position, this.product, this.productGroup, this.description, this.quantity,
                    this.unit, this.unitPrice, this.netAmount,
                    this.follows.stream()
                        .map(it -> new PortalRow.Place(it.kind().name(), it.number(), it.position()))
                        .toList());
        }

    }

    /// @param reached when the ERP's document first had each status
    record ErpDocument(String number, String status, Instant takenAt, Instant asOf, Map<String, Instant> reached) {

        static ErpDocument first(Place place) {
            return new ErpDocument(place.number(), place.status(), place.at(), place.at(),
                    Map.of(place.status(), place.at()));
        }

        ErpDocument with(Place place) {
            var times = new HashMap<>(this.reached);
            times.merge(place.status(), place.at(), (one, two) -> one.isBefore(two) ? one : two);
            var newer = place.at().isAfter(this.asOf);
            return new ErpDocument(this.number, newer ? place.status() : this.status,
                    place.at().isBefore(this.takenAt) ? place.at() : this.takenAt, newer ? place.at() : this.asOf,
                    Map.copyOf(times));
        }

    }

}
