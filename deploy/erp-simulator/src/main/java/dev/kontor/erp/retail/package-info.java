/// The Online Retail set read as if it were the books of an ERP.
@NullMarked
package dev.kontor.erp.retail;

import org.jspecify.annotations.NullMarked;
