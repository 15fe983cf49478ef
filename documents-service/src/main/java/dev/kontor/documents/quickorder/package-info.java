/// Ordering by number (B-17): lines that were pasted or came as a file, each looked at before any goes into the cart.
@NullMarked
package dev.kontor.documents.quickorder;

import org.jspecify.annotations.NullMarked;
