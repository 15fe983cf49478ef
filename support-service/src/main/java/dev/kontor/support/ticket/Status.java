package dev.kontor.support.ticket;

/// Whose turn it is. A ticket that the customer writes to is open again, whatever it was before.
public enum Status {

    OPEN, WAITING_FOR_CUSTOMER, ANSWERED, CLOSED

}
