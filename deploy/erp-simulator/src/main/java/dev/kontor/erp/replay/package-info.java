/// Telling again what was told before.
@NullMarked
package dev.kontor.erp.replay;

import org.jspecify.annotations.NullMarked;
