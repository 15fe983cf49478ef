/// What every service would repeat and that has no business word.
@NullMarked
package dev.kontor.platform;

import org.jspecify.annotations.NullMarked;
