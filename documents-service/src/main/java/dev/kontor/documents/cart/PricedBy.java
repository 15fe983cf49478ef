package dev.kontor.documents.cart;

import io.swagger.v3.oas.annotations.media.Schema;

/// Where a price comes from.
@Schema(enumAsRef = true,
        description = "Where a price comes from: everybody's list, an agreement with the customer, a quote, a framework contract.")
public enum PricedBy {

    LIST, CUSTOMER, QUOTE, FRAMEWORK_CONTRACT

}
