package dev.kontor.documents.erp;

import java.time.Instant;
import java.util.List;

/// The ERP has described documents that were born in the portal. Published inside the service, in the transaction in
/// which the portal's rows give way, for the features whose rows these were; also when it is a repeat.
public record PlacesTaken(List<Place> places) {

    public PlacesTaken {
        places = List.copyOf(places);
    }

    /// @param number of the ERP's document
    /// @param status of it, by its word on the bus
    /// @param at when the ERP said so
    public record Place(String portalId, String kind, String company, String number, String status, Instant at) {

        String key() {
            return this.kind + "/" + this.number;
        }

        String rowId() {
            return PortalRow.id(this.kind, this.portalId);
        }

    }

}
