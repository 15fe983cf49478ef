/// What becomes of orders and requests of the portal: decisions and documents, without a bus.
@NullMarked
package dev.kontor.erp.sale;

import org.jspecify.annotations.NullMarked;
