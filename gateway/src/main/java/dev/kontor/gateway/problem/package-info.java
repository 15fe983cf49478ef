@NullMarked
package dev.kontor.gateway.problem;

import org.jspecify.annotations.NullMarked;
