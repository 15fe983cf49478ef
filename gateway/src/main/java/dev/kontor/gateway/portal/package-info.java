/// Whether the portal is open for customers.
@NullMarked
package dev.kontor.gateway.portal;

import org.jspecify.annotations.NullMarked;
