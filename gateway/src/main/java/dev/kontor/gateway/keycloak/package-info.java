@NullMarked
package dev.kontor.gateway.keycloak;

import org.jspecify.annotations.NullMarked;
