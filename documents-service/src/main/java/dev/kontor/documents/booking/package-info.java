/// What the ERP answers to the customer's commands, and how far each has got.
@NullMarked
package dev.kontor.documents.booking;

import org.jspecify.annotations.NullMarked;
