package dev.kontor.erp.demo;

import java.time.LocalDate;

import dev.kontor.erp.demo.DocumentPlan.Step;
import dev.kontor.erp.event.DocumentUpserted.Shipment;
import dev.kontor.erp.event.DocumentUpserted.Status;
import org.jspecify.annotations.Nullable;

/// Who brings the goods to a customer.
public enum Carrier {

    HARBOUR("Hafenspedition Jansen", "HJ"), ALPS("Alpentrans Logistik", "AT"), SOUND("Øresund Fragt", "OF"),
    CHANNEL("Channel Freight Services", "CF");

    private final String title;

    private final String prefix;

    Carrier(String title, String prefix) {
        this.title = title;
        this.prefix = prefix;
    }

    /// @param country the customer's
    public static Carrier of(String country) {
        return switch (country) {
            case "AT", "RO" -> ALPS;
            case "DK", "LT" -> SOUND;
            case "GB", "FR" -> CHANNEL;
            default -> HARBOUR;
        };
    }

    /// As it stands after a step; the carrier gives its number when it takes the parcels.
    Shipment shipment(DocumentPlan delivery, Step last) {
        var shipped = delivery.day(Status.SHIPPED, last);
        return shipment(delivery.number(), delivery.lines().size(), delivery.dueOn(), shipped,
                delivery.day(Status.DELIVERED, last));
    }

    /// Of a delivery with so many lines.
    public Shipment shipment(String delivery, int lines, @Nullable LocalDate planned, @Nullable LocalDate shipped,
            @Nullable LocalDate delivered) {
        var number = this.prefix + delivery.replaceAll("^[A-Z]+|[^0-9A-Z]", "");
        return new Shipment(this.title, (shipped != null) ? number : null,
                (shipped != null) ? "https://tracking.kontor.example/" + number : null, 1 + lines / 4, planned, shipped,
                delivered);
    }

}
