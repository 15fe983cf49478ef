@NullMarked
package dev.kontor.gateway.security;

import org.jspecify.annotations.NullMarked;
