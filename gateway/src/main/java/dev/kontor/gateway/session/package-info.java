@NullMarked
package dev.kontor.gateway.session;

import org.jspecify.annotations.NullMarked;
