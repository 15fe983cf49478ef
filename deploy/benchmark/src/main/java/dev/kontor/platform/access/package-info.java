/// Beside the access check of `platform`, so that what is measured is what every service runs.
@NullMarked
package dev.kontor.platform.access;

import org.jspecify.annotations.NullMarked;
