/// The helpdesk behind the ERP: confirms that it has got what customers ask.
@NullMarked
package dev.kontor.erp.helpdesk;

import org.jspecify.annotations.NullMarked;
