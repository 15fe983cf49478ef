/// The vocabulary of stored documents, and the one door to them.
@NullMarked
package dev.kontor.documents.document;

import org.jspecify.annotations.NullMarked;
