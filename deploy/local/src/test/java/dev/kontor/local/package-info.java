/// Tests of the servers that tests and the local stack run on.
@NullMarked
package dev.kontor.local;

import org.jspecify.annotations.NullMarked;
