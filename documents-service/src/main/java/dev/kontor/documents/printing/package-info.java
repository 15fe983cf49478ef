/// Documents as PDF.
@NullMarked
package dev.kontor.documents.printing;

import org.jspecify.annotations.NullMarked;
