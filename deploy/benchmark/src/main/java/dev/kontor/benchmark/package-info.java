/// Measures speed and memory, each beside a peer that does the same work on the same machine in the same run.
@NullMarked
package dev.kontor.benchmark;

import org.jspecify.annotations.NullMarked;
