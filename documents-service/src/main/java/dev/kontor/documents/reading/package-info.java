/// One document with its lines.
@NullMarked
package dev.kontor.documents.reading;

import org.jspecify.annotations.NullMarked;
