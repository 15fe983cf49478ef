/// Lists and reports as files: CSV and XLSX, row by row.
@NullMarked
package dev.kontor.documents.export;

import org.jspecify.annotations.NullMarked;
