/// The command line `./kontor`: starts, stops and shows the whole stack on one machine.
@NullMarked
package dev.kontor.local.stack;

import org.jspecify.annotations.NullMarked;
