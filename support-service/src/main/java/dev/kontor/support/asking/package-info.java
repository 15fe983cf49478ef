/// What a customer does with tickets: ask, read, answer, close.
@NullMarked
package dev.kontor.support.asking;

import org.jspecify.annotations.NullMarked;
