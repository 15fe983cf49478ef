package dev.kontor.documents.product;

/// Where a product stands in the order of the catalogue.
public record Spot(String sku, String place) {
}
