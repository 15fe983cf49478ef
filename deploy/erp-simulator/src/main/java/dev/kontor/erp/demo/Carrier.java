package dev.kontor.erp.demo;

import dev.kontor.erp.demo.DocumentPlan.Step;
import dev.kontor.erp.event.DocumentUpserted.Shipment;
import dev.kontor.erp.event.DocumentUpserted.Status;

/// Who brings the goods to a customer.
enum Carrier {

    HARBOUR("Hafenspedition Jansen", "HJ"), ALPS("Alpentrans Logistik", "AT"), SOUND("Øresund Fragt", "OF"),
    CHANNEL("Channel Freight Services", "CF");

    private final String title;

    private final String prefix;

    Carrier(String title, String prefix) {
        this.title = title;
        this.prefix = prefix;
    }

    static Carrier of(DemoCompany company) {
        return switch (company.country()) {
            case "AT", "RO" -> ALPS;
            case "DK", "LT" -> SOUND;
            case "GB", "FR" -> CHANNEL;
            default -> HARBOUR;
        };
    }

    /// As it stands after a step; the carrier gives its number when it takes the parcels.
    Shipment shipment(DocumentPlan delivery, Step last) {
        var shipped = delivery.day(Status.SHIPPED, last);
        var number = this.prefix + delivery.number().replaceAll("[^0-9]", "");
        return new Shipment(this.title, (shipped != null) ? number : null,
                (shipped != null) ? "https://tracking.kontor.example/" + number : null, 1 + delivery.lines().size() / 4,
                delivery.dueOn(), shipped, delivery.day(Status.DELIVERED, last));
    }

}
