package dev.kontor.erp.sale;

import dev.kontor.erp.event.CustomerUpserted.Status;

/// What matters of a customer when it buys.
public record Customer(String number, Status status, String country, String currency) {
}
