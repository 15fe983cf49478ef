/// The ERP's clerk: books or rejects what customers change in the portal.
@NullMarked
package dev.kontor.erp.desk;

import org.jspecify.annotations.NullMarked;
