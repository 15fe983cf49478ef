/// Work that goes on beside the requests.
@NullMarked
package dev.kontor.identity.background;

import org.jspecify.annotations.NullMarked;
