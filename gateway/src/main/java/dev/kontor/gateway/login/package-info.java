@NullMarked
package dev.kontor.gateway.login;

import org.jspecify.annotations.NullMarked;
