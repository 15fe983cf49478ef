@NullMarked
package dev.kontor.platform.ingestion;

import org.jspecify.annotations.NullMarked;
