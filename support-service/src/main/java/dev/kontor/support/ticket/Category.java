package dev.kontor.support.ticket;

/// What a ticket is about, in the customer's eyes.
public enum Category {

    QUESTION, INACCURACY, COMPLAINT, TECHNICAL, OTHER

}
