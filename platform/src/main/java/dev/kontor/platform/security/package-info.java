/// Lets only callers with a valid access token in and says who they are.
@NullMarked
package dev.kontor.platform.security;

import org.jspecify.annotations.NullMarked;
