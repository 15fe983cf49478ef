/// A stand-in ERP: the commands that put a supplier's customers, products and documents on the bus.
@NullMarked
package dev.kontor.erp;

import org.jspecify.annotations.NullMarked;
