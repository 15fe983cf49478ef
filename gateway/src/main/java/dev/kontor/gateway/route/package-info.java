@NullMarked
package dev.kontor.gateway.route;

import org.jspecify.annotations.NullMarked;
