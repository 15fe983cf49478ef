package dev.kontor.documents.erp;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Who ordered something that was ordered here, and under which words of his own: the ERP does not change it (F-033).
public record CustomerData(String company, String orderer, @Nullable String unit, @Nullable String customerReference,
        @Nullable String commission) {

    /// An order of one company never becomes a document of another one.
    DocumentUpserted keptIn(DocumentUpserted document) {
        if (!document.company().equals(this.company)) {
            throw new CustomerOfPortalOrderDiffers();
        }
        return document.with(this);
    }

    /// What was ordered here, by the ids that the ERP's documents name.
    public interface Source {

        Map<String, CustomerData> of(Collection<String> portalIds);

    }

    /// The name of the class is what an operator reads beside the parked event.
    static final class CustomerOfPortalOrderDiffers extends RuntimeException {

        CustomerOfPortalOrderDiffers() {
            super("company");
        }

    }

}
