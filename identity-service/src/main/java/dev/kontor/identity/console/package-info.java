/// What an operator changes in Keycloak's own console is honoured here.
@NullMarked
package dev.kontor.identity.console;

import org.jspecify.annotations.NullMarked;
