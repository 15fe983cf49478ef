/// What the supplier's staff does with tickets: take over, answer, note, close.
@NullMarked
package dev.kontor.support.answering;

import org.jspecify.annotations.NullMarked;
