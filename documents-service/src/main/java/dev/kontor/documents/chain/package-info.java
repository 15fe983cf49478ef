/// What came of what: a document's predecessors and successors, and how much of each line was ordered, shipped,
/// invoiced, returned and credited.
@NullMarked
package dev.kontor.documents.chain;

import org.jspecify.annotations.NullMarked;
