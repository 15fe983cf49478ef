/// Finding documents of any kind by what stands on them.
@NullMarked
package dev.kontor.documents.search;

import org.jspecify.annotations.NullMarked;
