/// People with access to the portal.
@NullMarked
package dev.kontor.erp.user;

import org.jspecify.annotations.NullMarked;
