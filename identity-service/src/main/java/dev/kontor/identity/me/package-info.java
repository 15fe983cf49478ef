/// What the signed-in person sees of itself.
@NullMarked
package dev.kontor.identity.me;

import org.jspecify.annotations.NullMarked;
