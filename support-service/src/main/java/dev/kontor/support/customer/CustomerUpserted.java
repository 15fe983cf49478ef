package dev.kontor.support.customer;

/// `kontor.erp.customer.upserted.v1`, reduced to the fields this service reads.
record CustomerUpserted(String number, String name) {

}
