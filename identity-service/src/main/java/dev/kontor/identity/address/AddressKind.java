package dev.kontor.identity.address;

/// What an address is for.
enum AddressKind {

    DELIVERY, BILLING;

    /// By the word in the path, `delivery-addresses` or `billing-addresses`.
    static AddressKind ofPath(String path) {
        return path.equals("delivery-addresses") ? DELIVERY : BILLING;
    }

}
