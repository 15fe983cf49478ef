/// Lists of documents by kind with filters, and their count.
@NullMarked
package dev.kontor.documents.list;

import org.jspecify.annotations.NullMarked;
