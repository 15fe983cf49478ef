@NullMarked
package dev.kontor.documents;

import org.jspecify.annotations.NullMarked;
