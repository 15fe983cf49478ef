@NullMarked
package dev.kontor.gateway.web;

import org.jspecify.annotations.NullMarked;
