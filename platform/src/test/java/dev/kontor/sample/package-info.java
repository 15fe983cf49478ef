/// A service that has nothing but platform: what platform's own tests try their questions on.
@NullMarked
package dev.kontor.sample;

import org.jspecify.annotations.NullMarked;
