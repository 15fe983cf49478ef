/// Logins as Keycloak's users; the only code that talks to its admin API.
@NullMarked
package dev.kontor.identity.keycloak;

import org.jspecify.annotations.NullMarked;
