/// The effective access of each membership, kept up to date for whatever changes, and announced on the bus.
@NullMarked
package dev.kontor.identity.access;

import org.jspecify.annotations.NullMarked;
