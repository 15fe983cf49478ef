package dev.kontor.support.ticket;

/// On which side of the conversation somebody stands.
public enum Side {

    CUSTOMER, SUPPORT

}
