package dev.kontor.erp.event;

import java.util.Arrays;
import java.util.Optional;

/// The topics the ERP writes.
public enum Topic {

    CUSTOMERS("erp.customers"), PRODUCTS("erp.products"), DOCUMENTS("erp.documents"), PROJECTS("erp.projects"),
    ACKNOWLEDGEMENTS("erp.acknowledgements"), TICKETS("erp.tickets");

    private final String address;

    Topic(String address) {
        this.address = address;
    }

    public String address() {
        return this.address;
    }

    public static Optional<Topic> at(String address) {
        return Arrays.stream(values()).filter((topic) -> topic.address.equals(address)).findFirst();
    }

}
