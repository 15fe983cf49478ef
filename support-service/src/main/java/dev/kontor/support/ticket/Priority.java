package dev.kontor.support.ticket;

/// How urgent it is, in the customer's eyes.
public enum Priority {

    LOW, NORMAL, HIGH

}
