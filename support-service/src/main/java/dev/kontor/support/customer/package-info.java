/// The names of customers, as the ERP has them.
@NullMarked
package dev.kontor.support.customer;

import org.jspecify.annotations.NullMarked;
