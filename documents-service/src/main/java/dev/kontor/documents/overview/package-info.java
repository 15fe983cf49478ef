/// The newest documents of each kind, for the landing page.
@NullMarked
package dev.kontor.documents.overview;

import org.jspecify.annotations.NullMarked;
