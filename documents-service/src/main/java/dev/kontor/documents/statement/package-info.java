/// The order statement: what of the orders in progress has been shipped, and what is outstanding.
@NullMarked
package dev.kontor.documents.statement;

import org.jspecify.annotations.NullMarked;
