/// Defaults of every service, and limits on what it reads from the network.
@NullMarked
package dev.kontor.platform.web;

import org.jspecify.annotations.NullMarked;
