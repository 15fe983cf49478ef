/// Lists page by page, by the last row seen.
@NullMarked
package dev.kontor.platform.paging;

import org.jspecify.annotations.NullMarked;
