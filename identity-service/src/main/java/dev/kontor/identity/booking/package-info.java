/// What the ERP answers to the changes that were announced to it on `portal.customers`.
@NullMarked
package dev.kontor.identity.booking;

import org.jspecify.annotations.NullMarked;
