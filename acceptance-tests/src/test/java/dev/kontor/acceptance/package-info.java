/// Customer journeys through the gateway, in a real browser, against the whole stack.
@NullMarked
package dev.kontor.acceptance;

import org.jspecify.annotations.NullMarked;
