/// Files that customers send (F-080, F-082, F-086): put together of their parts, and counted.
@NullMarked
package dev.kontor.erp.mailroom;

import org.jspecify.annotations.NullMarked;
