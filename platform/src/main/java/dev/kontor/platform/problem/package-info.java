/// Every answer that is not a success, as RFC 9457 says it, in the caller's language.
@NullMarked
package dev.kontor.platform.problem;

import org.jspecify.annotations.NullMarked;
