/// What the portal announces to the ERP, as far as the ERP reads it.
@NullMarked
package dev.kontor.erp.portal;

import org.jspecify.annotations.NullMarked;
