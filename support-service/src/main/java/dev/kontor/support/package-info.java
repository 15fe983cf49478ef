@NullMarked
package dev.kontor.support;

import org.jspecify.annotations.NullMarked;
