package dev.kontor.documents.quoterequest;

import io.swagger.v3.oas.annotations.media.Schema;

/// How the goods are to reach the customer: fetched, by the supplier's usual terms, or by a rule of Incoterms 2020.
@Schema(enumAsRef = true,
        description = "PICKUP: the customer fetches it. DELIVERY: by the supplier's usual terms. Else an Incoterms 2020 rule.")
enum DeliveryOption {

    PICKUP, DELIVERY, EXW, FCA, CPT, CIP, DAP, DPU, DDP, FAS, FOB, CFR, CIF;

    /// Whether the supplier has to know where to.
    boolean needsAddress() {
        return switch (this) {
            case PICKUP, EXW, FCA, FAS, FOB -> false;
            default -> true;
        };
    }

}
