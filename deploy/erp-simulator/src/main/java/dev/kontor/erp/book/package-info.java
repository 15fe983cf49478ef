/// What the ERP remembers, which is what lies on the bus.
@NullMarked
package dev.kontor.erp.book;

import org.jspecify.annotations.NullMarked;
