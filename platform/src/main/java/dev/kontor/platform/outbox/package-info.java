/// Events written in the transaction that made them happen, and delivered until the broker has acknowledged them.
@NullMarked
package dev.kontor.platform.outbox;

import org.jspecify.annotations.NullMarked;
