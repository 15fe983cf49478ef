package dev.kontor.documents.product;

/// `kontor.erp.customer.upserted.v1`, reduced to the fields this service reads.
record CustomerUpserted(String number, String currency) {

    static final String COLLECTION = "customers";

    static final String KEY = "CUSTOMER/";

    String key() {
        return KEY + this.number;
    }

}
