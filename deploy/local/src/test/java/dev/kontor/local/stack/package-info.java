/// Tests of the command line that runs the whole stack.
@NullMarked
package dev.kontor.local.stack;

import org.jspecify.annotations.NullMarked;
