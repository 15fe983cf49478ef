/// Several documents as one file (B-10).
@NullMarked
package dev.kontor.documents.archive;

import org.jspecify.annotations.NullMarked;
